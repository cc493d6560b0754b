package dev.livegate.credential.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.checklist.template.DecidingFacts;
import dev.livegate.credential.vendor.Bench;
import dev.livegate.credential.vendor.Integration;
import dev.livegate.credential.vendor.Key;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.time.Time;
import dev.livegate.sandbox.host.Answer;
import dev.livegate.testing.Proves;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every key that an item of the checklist asks for: one that is right, one that is not, and a vendor in trouble. */
class EveryKeyTest {

    private static final List<Integration> SHELF = List.of(
            new OwnSecrets(),
            new Supabase(new Time()),
            new Stripe(),
            new Twilio(),
            new SendGrid(),
            new GoogleCalendar(new Time()),
            new Redis(),
            new OpenAi(),
            new Sentry(),
            new PostHog(),
            new WebApp());
    private static final String PROJECT = "https://abcdefghijklmnopqrst.supabase.co";
    private static final String PUBLISHABLE = "pk_live_51ABCDEFGHIJKLMNpublicpart";
    private static final Map<String, String> RIGHT = Map.ofEntries(
            Map.entry("JWT_SECRET", "k7Vq2ZtR9mXw4LbN8sYc1HdF6gJp3TuE"),
            Map.entry("REDIS_URL", "rediss://default:s3cr%40t-word@cache.acme.net:6380"),
            Map.entry("SUPABASE_URL", PROJECT),
            Map.entry("SUPABASE_ANON_KEY", jwt("anon")),
            Map.entry("SUPABASE_SERVICE_ROLE_KEY", jwt("service_role")),
            Map.entry("NEXT_PUBLIC_SUPABASE_URL", PROJECT),
            Map.entry("NEXT_PUBLIC_SUPABASE_ANON_KEY", jwt("anon")),
            Map.entry("SENTRY_DSN", "https://0123456789abcdef0123456789abcdef@o123.ingest.de.sentry.io/456"),
            Map.entry("OPENAI_API_KEY", "sk-proj-abcdefghijklmnop0123456789"),
            Map.entry("STRIPE_SECRET_KEY", "sk_live_51ABCDEFGHIJKLMNsecretpart"),
            Map.entry("STRIPE_PUBLISHABLE_KEY", PUBLISHABLE),
            Map.entry("NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY", PUBLISHABLE),
            Map.entry("STRIPE_WEBHOOK_SECRET", "whsec_9aB3cD4eF5gH6iJ7kL8m"),
            Map.entry("TWILIO_ACCOUNT_SID", "AC0123456789abcdef0123456789abcdef"),
            Map.entry("TWILIO_AUTH_TOKEN", "fedcba9876543210fedcba9876543210"),
            Map.entry("TWILIO_PHONE_NUMBER", "+15558675310"),
            Map.entry("TWILIO_WEBHOOK_URL", "https://api.acme.net/webhooks/twilio"),
            Map.entry("SENDGRID_API_KEY", "SG." + "a".repeat(22) + "." + "b".repeat(43)),
            Map.entry("SENDGRID_FROM_EMAIL", "hello@acme.net"),
            Map.entry("SENDGRID_PUBLIC_KEY", encoded(pair("EC", 256).getPublic())),
            Map.entry("GOOGLE_SVC_ACCOUNT_JSON", serviceAccount()),
            Map.entry("GOOGLE_CLIENT_ID", "123456789012-abc123.apps.googleusercontent.com"),
            Map.entry("GOOGLE_CLIENT_SECRET", "GOCSPX-abcdefghijklmnopqrstuvwx"),
            Map.entry("NEXT_PUBLIC_POSTHOG_KEY", "phc_abcdefghijklmnopqrstuvwxyz0123456789"),
            Map.entry("NEXT_PUBLIC_API_BASE_URL", "https://api.acme.net"));

    static Stream<String> keys() {
        return RIGHT.keySet().stream().sorted();
    }

    static Stream<String> comparing() {
        return DecidingFacts.beginning("fits.").stream();
    }

    static Stream<String> asked() {
        return Stream.concat(DecidingFacts.beginning("vendor.").stream(), Stream.of("redis"));
    }

    @Test
    void isEachKeyThatAnItemAsksFor() {
        assertThat(keys().toList()).containsExactlyElementsOf(DecidingFacts.beginning("key."));
    }

    @ParameterizedTest
    @MethodSource("keys")
    @Proves({"LIST-2 to LIST-11", "LIST-15 to LIST-18", "LIST-21 to LIST-23", "LIST-27 to LIST-29", "LIST-33 to LIST-40"
    })
    void passesTheRightFormAndFailsAnother(String key) {
        // Given
        try (Bench bench = new Bench(of(key))) {
            // When
            List<Status> seen = List.of(bench.status(key, RIGHT.get(key)), bench.status(key, "not what it should be"));
            // Then
            assertThat(seen).containsExactly(Status.passed, Status.failed);
        }
    }

    @ParameterizedTest
    @MethodSource("comparing")
    @Proves({"LIST-5", "LIST-6", "LIST-9", "LIST-11", "LIST-29", "LIST-33 to LIST-35", "LIST-37"})
    void passesKeysThatFitEachOther(String vendor) {
        // Given
        try (Bench bench = new Bench(called(vendor))) {
            // When
            Status together = bench.together(keysOf(vendor)).status();
            // Then
            assertThat(together).isEqualTo(Status.passed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "supabase SUPABASE_URL https://zzzzzzzzzzzzzzzzzzzz.supabase.co",
                "stripe STRIPE_PUBLISHABLE_KEY pk_live_51ZZZZZZZZZZZZZZpublicpart",
                "google-calendar GOOGLE_CLIENT_SECRET -",
                "web-app NEXT_PUBLIC_API_BASE_URL -"
            })
    @Proves({"LIST-5", "LIST-6", "LIST-9", "LIST-11", "LIST-29", "LIST-33 to LIST-35", "LIST-37"})
    void passesNoKeysOfWhichOneIsAnothersOrMissing(String row) {
        // Given
        String[] words = row.split(" ");
        Map<String, String> keys = keysOf(words[0]);
        Map<String, String> other =
                words[2].equals("-") ? Bench.without(keys, words[1]) : Bench.with(keys, words[1], words[2]);
        try (Bench bench = new Bench(called(words[0]))) {
            // When
            Status together = bench.together(other).status();
            // Then
            assertThat(together).isIn(Status.failed, Status.skipped);
        }
    }

    /** Nobody there, overloaded, or broken. */
    @ParameterizedTest
    @MethodSource("asked")
    @Proves({"LIST-2", "LIST-4", "LIST-8", "LIST-9", "LIST-15", "LIST-16", "LIST-21", "LIST-30", "LIST-39", "LIST-46"})
    void knowsNothingOfAVendorInTrouble(String vendor) {
        // Given
        Map<String, String> keys = keysOf(vendor);
        try (Bench bench = new Bench(called(vendor))) {
            // When
            Stream<Status> said = vendor.equals("redis")
                    ? Stream.of(bench.askedAt(keys, "redis://localhost:1025").status())
                    : Stream.of(
                            bench.askedAt(keys, "http://localhost:1025").status(),
                            bench.asked(keys, call -> Answer.empty(429)).status(),
                            bench.asked(keys, call -> Answer.empty(503)).status());
            // Then
            assertThat(said).containsOnly(Status.deferred);
        }
    }

    private static Integration of(String key) {
        return SHELF.stream()
                .filter(one -> one.keys().stream().map(Key::name).anyMatch(key::equals))
                .findFirst()
                .orElseThrow();
    }

    private static Integration called(String id) {
        return SHELF.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static Map<String, String> keysOf(String id) {
        return called(id).keys().stream()
                .map(Key::name)
                .filter(RIGHT::containsKey)
                .collect(Collectors.toMap(key -> key, RIGHT::get));
    }

    private static String jwt(String role) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        String claims = "{\"ref\":\"abcdefghijklmnopqrst\",\"role\":\"%s\",\"exp\":4000000000}".formatted(role);
        return encoder.encodeToString("{\"alg\":\"HS256\"}".getBytes()) + "."
                + encoder.encodeToString(claims.getBytes()) + ".c2lnbmVk";
    }

    private static String serviceAccount() {
        String pem = "-----BEGIN PRIVATE KEY-----\\n"
                + encoded(pair("RSA", 2048).getPrivate()) + "\\n-----END PRIVATE KEY-----\\n";
        String json = "{\"type\":\"service_account\",\"client_email\":\"acme@acme.iam.gserviceaccount.com\","
                + "\"private_key\":\"%s\"}";
        return Base64.getEncoder().encodeToString(json.formatted(pem).getBytes());
    }

    private static String encoded(java.security.Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private static KeyPair pair(String kind, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
