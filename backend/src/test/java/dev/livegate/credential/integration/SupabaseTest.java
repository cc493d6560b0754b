package dev.livegate.credential.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.credential.vendor.Bench;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.time.Time;
import dev.livegate.sandbox.host.Answer;
import dev.livegate.testing.Proves;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Answers as supabase.com/docs/guides/api/api-keys and its gateway give them (message and hint of a 401). */
class SupabaseTest {

    private static final Bench BENCH = new Bench(new Supabase(new Time()));

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private static final long LATER = 4_000_000_000L;
    private static final Map<String, String> KEYS = Map.of(
            "SUPABASE_URL", "https://abcdefghijklmnopqrst.supabase.co",
            "SUPABASE_ANON_KEY", jwt("anon", "abcdefghijklmnopqrst", LATER),
            "SUPABASE_SERVICE_ROLE_KEY", jwt("service_role", "abcdefghijklmnopqrst", LATER));

    @Test
    void seesAServiceRoleKeyWhereBrowsersWouldSeeIt() {
        // When
        Finding finding = BENCH.key("NEXT_PUBLIC_SUPABASE_ANON_KEY", KEYS.get("SUPABASE_SERVICE_ROLE_KEY"));

        // Then
        assertThat(finding.status()).isEqualTo(Status.failed);
        assertThat(finding.message()).contains("browsers would see it");
        assertThat(BENCH.key("SUPABASE_ANON_KEY", "sb_secret_abcdefghij").message())
                .contains("browsers would see it");
    }

    @Test
    @Proves({"LIST-4 to LIST-6", "LIST-33", "LIST-34"})
    void knowsTheRoleInEachToken() {
        assertThat(BENCH.status("SUPABASE_ANON_KEY", KEYS.get("SUPABASE_ANON_KEY")))
                .isEqualTo(Status.passed);
        assertThat(BENCH.status("SUPABASE_ANON_KEY", "sb_publishable_abcdefghij"))
                .isEqualTo(Status.passed);
        assertThat(BENCH.status("SUPABASE_ANON_KEY", "eyJhbGciOi.nonsense.x")).isEqualTo(Status.failed);
        assertThat(BENCH.status("SUPABASE_SERVICE_ROLE_KEY", KEYS.get("SUPABASE_SERVICE_ROLE_KEY")))
                .isEqualTo(Status.passed);
        assertThat(BENCH.key("SUPABASE_SERVICE_ROLE_KEY", KEYS.get("SUPABASE_ANON_KEY"))
                        .message())
                .contains("anon key");
        assertThat(BENCH.status("SUPABASE_URL", "http://abc.supabase.co")).isEqualTo(Status.failed);
    }

    @Test
    void knowsKeysOfAnotherProjectAndOfYesterday() {
        // When
        Finding foreign =
                BENCH.together(Bench.with(KEYS, "SUPABASE_ANON_KEY", jwt("anon", "zzzzzzzzzzzzzzzzzzzz", LATER)));

        // Then
        assertThat(foreign.message()).isEqualTo("The anon key belongs to another project than the URL.");
        assertThat(BENCH.together(Bench.with(
                                KEYS, "SUPABASE_SERVICE_ROLE_KEY", jwt("service_role", "abcdefghijklmnopqrst", 1)))
                        .message())
                .isEqualTo("The service role key has expired; copy the present one.");
        assertThat(BENCH.together(Bench.with(KEYS, "NEXT_PUBLIC_SUPABASE_URL", "https://other.supabase.co"))
                        .status())
                .isEqualTo(Status.failed);
        assertThat(BENCH.together(KEYS).status()).isEqualTo(Status.passed);
    }

    @Test
    @Proves("LIST-4")
    void asksTheProjectWithBothKeys() {
        // When
        Finding finding = BENCH.asked(KEYS, call -> Answer.json(200, Map.of("name", "GoTrue", "version", "v2")));

        // Then
        assertThat(finding.status()).isEqualTo(Status.passed);
        assertThat(BENCH.calls())
                .extracting(call -> call.header("apikey").orElseThrow())
                .containsExactly(KEYS.get("SUPABASE_ANON_KEY"), KEYS.get("SUPABASE_SERVICE_ROLE_KEY"));
    }

    @Test
    void knowsWhichKeyTheProjectRefuses() {
        // Given
        Answer wrong = Answer.json(401, Map.of("message", "Invalid API key", "hint", "Double check your key."));

        // When
        Finding finding = BENCH.asked(
                KEYS,
                call -> call.header("apikey").orElseThrow().equals(KEYS.get("SUPABASE_ANON_KEY"))
                        ? wrong
                        : Answer.json(200, Map.of()));

        // Then
        assertThat(finding.message()).isEqualTo("Supabase does not accept the anon key for this project.");
        assertThat(BENCH.asked(KEYS, call -> Answer.json(540, Map.of())).status())
                .isEqualTo(Status.deferred);
    }

    private static String jwt(String role, String project, long until) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        String claims =
                "{\"iss\":\"supabase\",\"ref\":\"%s\",\"role\":\"%s\",\"exp\":%d}".formatted(project, role, until);
        return encoder.encodeToString("{\"alg\":\"HS256\"}".getBytes()) + "."
                + encoder.encodeToString(claims.getBytes()) + ".c2lnbmVk";
    }
}
