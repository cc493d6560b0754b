package dev.livegate.credential.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.credential.vendor.SetupBench;
import dev.livegate.platform.time.Time;
import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.Call;
import dev.livegate.sandbox.host.Routes;
import dev.livegate.testing.Proves;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers as the vendors publish them, in the parts that count. */
class SetupsTest {

    private static final SetupBench BENCH = new SetupBench();
    private static final Map<String, String> STRIPE = Map.of("STRIPE_SECRET_KEY", "sk_live_4eC39HqLyjWDarjtT1");
    private static final Map<String, String> TWILIO = Map.of(
            "TWILIO_ACCOUNT_SID", "AC0123456789abcdef0123456789abcdef",
            "TWILIO_AUTH_TOKEN", "0123456789abcdef0123456789abcdef",
            "TWILIO_PHONE_NUMBER", "+15557654321");
    private static final Map<String, String> SENDGRID =
            Map.of("SENDGRID_API_KEY", "SG.aaaaaaaaaaaaaaaaaaaaaa.b", "SENDGRID_FROM_EMAIL", "Hello@Acme.example");

    private static final String[] STRIPE_FACTS = {
        "stripe.products",
        "stripe.product-free",
        "stripe.product-pro",
        "stripe.product-scale",
        "stripe.pricing",
        "stripe.endpoint",
        "stripe.events",
        "stripe.portal"
    };

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    @Proves({"LIST-12 to LIST-14", "LIST-94 to LIST-97", "LIST-99"})
    void seesAStripeAccountThatIsReady() {
        // Given
        Routes stripe = stripe(
                List.of(product("p1", "Free"), product("p2", "Pro plan"), plan("p3", "Enterprise", "scale")),
                List.of(price("p1", 0), price("p2", 900), price("p3", 4900)),
                List.of(endpoint(SetupBench.APP + "/webhooks/stripe", "enabled", "*")),
                List.of(Map.of("active", true)));
        // When
        Map<String, String> seen = BENCH.look(new StripeAccount(), STRIPE, stripe);
        // Then
        assertThat(seen)
                .containsOnlyKeys(STRIPE_FACTS)
                .allSatisfy((fact, status) -> assertThat(status).as(fact).isEqualTo("passed"));
    }

    @Test
    @Proves({"LIST-98", "LIST-122"})
    void triesOneEventThatIsSignedAndOneThatIsNot() {
        // Given
        Map<String, String> keys = Map.of("STRIPE_WEBHOOK_SECRET", "whsec_right");
        List<Function<Call, Integer>> apps =
                List.of(call -> isSigned(call, "whsec_right") ? 200 : 400, call -> 200, call -> 400, call -> 500);
        // When
        List<Map<String, String>> seen = apps.stream()
                .map(app -> BENCH.look(
                        new StripeEvents(new Time()),
                        keys,
                        new Routes().on("POST", "/webhooks/stripe", call -> Answer.empty(app.apply(call)))))
                .toList();
        // Then
        assertThat(seen)
                .extracting(one -> one.get("synthetic.stripe-event"))
                .containsExactly("passed", "failed", "failed", "failed");
        assertThat(BENCH.look(new StripeEvents(new Time()), STRIPE, new Routes()))
                .isEmpty();
    }

    @Test
    @Proves({"LIST-98", "LIST-122"})
    void saysNothingOfEventsWhereTheAppIsSilent() {
        // Given
        Routes silent = new Routes()
                .on("POST", "/webhooks/stripe", call -> Answer.empty(204).withheld(Duration.ZERO));
        // When
        Map<String, String> seen =
                BENCH.look(new StripeEvents(new Time()), Map.of("STRIPE_WEBHOOK_SECRET", "whsec_right"), silent);
        // Then
        assertThat(seen).isEmpty();
    }

    private static boolean isSigned(Call call, String secret) {
        String[] parts = call.header("stripe-signature").orElseThrow().split(",v1=");
        return parts[1].equals(hmac(secret, parts[0].substring(2) + "." + call.text()));
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Test
    @Proves({"LIST-12 to LIST-14", "LIST-94 to LIST-97", "LIST-99"})
    void seesWhatIsMissingAtStripe() {
        // Given
        Routes stripe = stripe(
                List.of(product("p1", "Professional"), product("p2", "Pro")),
                List.of(Map.of("product", "p1", "currency", "eur", "type", "recurring", "unit_amount", 5)),
                List.of(endpoint(SetupBench.APP + "/webhooks/stripe", "disabled", "invoice.payment_failed")),
                List.of());
        // When
        Map<String, String> seen = BENCH.look(new StripeAccount(), STRIPE, stripe);
        // Then
        assertThat(seen)
                .containsEntry("stripe.products", "failed")
                .containsEntry("stripe.product-pro", "passed")
                .containsEntry("stripe.product-free", "failed")
                .containsEntry("stripe.product-scale", "failed")
                .containsEntry("stripe.pricing", "failed")
                .containsEntry("stripe.endpoint", "failed")
                .containsEntry("stripe.events", "failed")
                .containsEntry("stripe.portal", "failed");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 900, recurring, passed",
        "500, 900, recurring, failed",
        "0, 0, recurring, failed",
        "0, 900, one_time, failed",
        "0, 900, '', failed"
    })
    @Proves("LIST-97")
    void comparesWhatAPlanCostsWithWhatItsNamePromises(int free, int pro, String type, String status) {
        // Given
        Map<String, Object> asked = new HashMap<>(price("p2", pro));
        asked.put("type", type.isEmpty() ? "recurring" : type);
        asked.put("recurring", type.isEmpty() ? Map.of() : Map.of("interval", "month"));
        Routes stripe = stripe(
                List.of(product("p1", "Free"), product("p2", "Pro plan"), product("p3", "Free shipping")),
                List.of(price("p1", free), asked, price("p3", 400)),
                List.of(),
                List.of());
        // When
        Map<String, String> seen = BENCH.look(new StripeAccount(), STRIPE, stripe);
        // Then
        assertThat(seen).containsEntry("stripe.pricing", status);
    }

    @Test
    @Proves({"LIST-12 to LIST-14", "LIST-94 to LIST-97", "LIST-99", "LIST-176"})
    void seesThatNothingIsSoldAndNoEndpointLeadsToTheApp() {
        // Given
        Routes stripe = stripe(
                List.of(),
                List.of(),
                List.of(endpoint("https://old.example.com/webhooks/stripe", "enabled", "*")),
                List.of());
        // When
        Map<String, String> seen = BENCH.look(new StripeAccount(), STRIPE, stripe);
        // Then
        assertThat(seen)
                .containsOnlyKeys(STRIPE_FACTS)
                .allSatisfy((fact, status) -> assertThat(status).as(fact).isEqualTo("failed"));
    }

    @Test
    @Proves({"LIST-17", "LIST-20"})
    void seesTheNumberAtTwilioAndWhereItsMessagesGo() {
        // When
        Map<String, String> right =
                BENCH.look(new TwilioNumber(), TWILIO, number(true, SetupBench.APP + "/webhooks/twilio"));
        Map<String, String> wrong = BENCH.look(new TwilioNumber(), TWILIO, number(false, "https://demo.twilio.com"));
        // Then
        assertThat(right).isEqualTo(Map.of("twilio.number", "passed", "twilio.inbound", "passed"));
        assertThat(wrong).isEqualTo(Map.of("twilio.number", "failed", "twilio.inbound", "failed"));
    }

    @Test
    @Proves("LIST-19")
    void seesMessagingServices() {
        // When
        List<Map<String, String>> seen = List.of(
                BENCH.look(new TwilioMessaging(), TWILIO, services(List.of(Map.of("sid", "MG1")))),
                BENCH.look(new TwilioMessaging(), TWILIO, services(List.of())));
        // Then
        assertThat(seen)
                .containsExactly(
                        Map.of("twilio.messaging-service", "passed"), Map.of("twilio.messaging-service", "failed"));
    }

    @Test
    @Proves({"LIST-22", "LIST-24 to LIST-26"})
    void seesSenderDomainAndInboundMailAtSendGrid() {
        // When
        Map<String, String> right = BENCH.look(
                new SendGridAccount(), SENDGRID, sendGrid(true, SetupBench.APP + "/webhooks/sendgrid-inbound"));
        Map<String, String> wrong = BENCH.look(new SendGridAccount(), SENDGRID, sendGrid(false, "https://old.example"));
        // Then
        assertThat(right)
                .isEqualTo(Map.of(
                        "sendgrid.domain", "passed", "sendgrid.sender", "passed", "sendgrid.inbound-parse", "passed"));
        assertThat(wrong)
                .isEqualTo(Map.of(
                        "sendgrid.domain", "failed", "sendgrid.sender", "failed", "sendgrid.inbound-parse", "failed"));
    }

    @Test
    void saysNothingWhenTheVendorTellsNothing() {
        // Given
        Routes broken = new Routes().on("GET", "/*", call -> Answer.empty(503));
        // When
        List<Map<String, String>> seen = List.of(
                BENCH.look(new StripeAccount(), STRIPE, broken),
                BENCH.look(new TwilioNumber(), TWILIO, broken),
                BENCH.look(new TwilioMessaging(), TWILIO, broken),
                BENCH.look(new SendGridAccount(), SENDGRID, broken));
        // Then
        assertThat(seen).allMatch(Map::isEmpty);
    }

    private static Routes stripe(List<?> products, List<?> prices, List<?> endpoints, List<?> portals) {
        return new Routes()
                .on("GET", "/v1/products", call -> page(products))
                .on("GET", "/v1/prices", call -> page(prices))
                .on("GET", "/v1/webhook_endpoints", call -> page(endpoints))
                .on("GET", "/v1/billing_portal/configurations", call -> page(portals));
    }

    private static Answer page(List<?> data) {
        return Answer.json(200, Map.of("object", "list", "data", data, "has_more", false));
    }

    private static Map<String, Object> product(String id, String name) {
        return Map.of("id", id, "name", name, "active", true);
    }

    private static Map<String, Object> plan(String id, String name, String plan) {
        return Map.of("id", id, "name", name, "active", true, "metadata", Map.of("plan", plan));
    }

    private static Map<String, Object> price(String product, int amount) {
        return Map.of(
                "product",
                product,
                "currency",
                "eur",
                "type",
                "recurring",
                "unit_amount",
                amount,
                "recurring",
                Map.of("interval", "month"));
    }

    private static Map<String, Object> endpoint(String url, String status, String event) {
        return Map.of("url", url, "status", status, "enabled_events", List.of(event));
    }

    private static Routes number(boolean sms, String inbound) {
        Object number = Map.of("capabilities", Map.of("sms", sms), "sms_url", inbound);
        return new Routes()
                .on(
                        "GET",
                        "/2010-04-01/*",
                        call -> Answer.json(200, Map.of("incoming_phone_numbers", List.of(number))));
    }

    private static Routes services(List<?> services) {
        return new Routes().on("GET", "/v1/Services", call -> Answer.json(200, Map.of("services", services)));
    }

    private static Routes sendGrid(boolean valid, String inbound) {
        return new Routes()
                .on("GET", "/v3/verified_senders", call -> Answer.json(200, Map.of("results", List.of())))
                .on(
                        "GET",
                        "/v3/whitelabel/domains",
                        call -> Answer.json(200, List.of(Map.of("domain", "acme.example", "valid", valid))))
                .on(
                        "GET",
                        "/v3/user/webhooks/parse/settings",
                        call -> Answer.json(200, Map.of("result", List.of(Map.of("url", inbound)))));
    }
}
