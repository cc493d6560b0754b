package dev.livegate.sandbox.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.sandbox.host.Http;
import dev.livegate.sandbox.host.Json;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerAppTest {
    private final CustomerApp app = CustomerApp.start();

    @AfterEach
    void stop() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/api/health", "/ready", "/api/ready"})
    void saysThatItIsUpAtEveryHealthPath(String path) {
        // When
        var answer = Http.get(app.url() + path);
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(json(answer.body()).path("status").asText()).isEqualTo("UP");
        assertThat(json(answer.body()).path("build").asText()).isEqualTo("7c1f0de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/privacy", "/terms"})
    void servesItsPagesWithGoodHeaders(String path) {
        // When
        var answer = Http.get(app.url() + path);
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<title>").contains("og:title");
        assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
                .contains("frame-ancestors 'none'");
    }

    @Test
    void showsItsStatisticsOnlyToTheProbeToken() {
        // Given
        app.set("probeToken", "secret-token");
        // When
        var known = Http.get(app.url() + "/api/dashboard/stats", "Authorization", "Bearer secret-token");
        // Then
        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(json(known.body()).path("members").asInt()).isEqualTo(128);
        assertThat(Http.get(app.url() + "/api/dashboard/stats").statusCode()).isEqualTo(401);
        assertThat(Http.get(app.url() + "/api/dashboard/stats", "Authorization", "Bearer eyJhbGciOiJub25lIn0.e30.")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void keepsItsStatisticsClosedWhileNoTokenIsSet() {
        // When
        var answer = Http.get(app.url() + "/api/dashboard/stats", "Authorization", "Bearer ");
        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void provesItsIdentityWithTheToken() {
        // Given
        app.set("probeToken", "Jefe");
        // When
        var answer = Http.get(app.url() + "/.well-known/livegate?nonce=what%20do%20ya%20want%20for%20nothing%3F");
        // Then: RFC 4231, test case 2
        assertThat(json(answer.body()).path("nonce").asText()).isEqualTo("what do ya want for nothing?");
        assertThat(json(answer.body()).path("hmac").asText())
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void hasNoIdentityWithoutAToken() {
        // When
        var answer = Http.get(app.url() + "/.well-known/livegate?nonce=n");
        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void answersIdentityWronglyAsAnImpostor() {
        // Given
        app.set("probeToken", "t").set("health", "impostor");
        // When
        var answer = Http.get(app.url() + "/.well-known/livegate?nonce=n");
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer.body()).path("hmac").asText()).hasSize(64).isNotEqualTo(Identity.hmac("t", "n"));
        assertThat(Http.get(app.url() + "/health").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "health, 404, /health, 404", "health, 500, /api/health, 500", "ready, 503, /ready, 503",
        "health, redirect, /health, 302", "ready, html, /api/ready, 200", "login, 500, /login, 500",
        "login, 404, /, 404", "login, redirect, /login, 302", "stats, 403, /api/dashboard/stats, 403",
        "stats, public, /api/dashboard/stats, 200"
    })
    void breaksAsToldOverHttp(String part, String fault, String path, int status) {
        // Given
        var told = Http.put(app.url() + "/_sandbox", "{\"%s\":\"%s\"}".formatted(part, fault));
        // When
        var answer = Http.get(app.url() + path);
        // Then
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(json(told.body()).path(part).asText()).isEqualTo(fault);
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void givesItsFrontPageWhereHealthShouldBe() {
        // Given
        app.set("health", "html");
        // When
        var answer = Http.get(app.url() + "/health");
        // Then
        assertThat(answer.body()).isEqualTo(Http.get(app.url() + "/").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"slow", "hang"})
    void keepsTheCallerWaiting(String fault) {
        // Given
        app.set("health", fault);
        // When
        var waiting = assertThatThrownBy(() -> Http.hurried("GET", app.url() + "/health"));
        // Then
        waiting.hasCauseInstanceOf(HttpTimeoutException.class);
        assertThat(Http.get(app.url() + "/ready").statusCode()).isEqualTo(200);
        assertThat(app.requests().hits()).containsEntry("GET /health", 1);
    }

    @Test
    void refusesAnUnknownFaultAndNamesTheValidOnes() {
        // When
        var answer = Http.put(app.url() + "/_sandbox", "{\"health\":\"500\",\"ready\":\"banana\"}");
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).path("valid").asText()).contains("html", "hang", "impostor");
        assertThat(json(Http.get(app.url() + "/_sandbox").body()).path("health").asText())
                .isEqualTo("ok");
    }

    @Test
    void healsOnReset() {
        // Given
        app.set("health", "500").set("probeToken", "t");
        // When
        var answer = Http.put(app.url() + "/_sandbox", "{\"reset\":true}");
        // Then
        assertThat(json(answer.body()).path("health").asText()).isEqualTo("ok");
        assertThat(json(answer.body()).path("probeToken").asText()).isEmpty();
    }

    @Test
    void grantsCrossOriginCallsToItselfOnly() {
        // When
        var own = Http.get(app.url() + "/api/health", "Origin", app.url());
        var evil = Http.get(app.url() + "/api/health", "Origin", "https://evil.example");
        // Then
        assertThat(own.headers().firstValue("access-control-allow-origin")).contains(app.url());
        assertThat(evil.headers().firstValue("access-control-allow-origin")).isEmpty();
    }

    @Test
    void letsItsTestUserInAndKeepsOthersOut() {
        // Given
        var credentials = Json.bytes(Map.of("email", DemoApi.TEST_USER, "password", DemoApi.TEST_PASSWORD));
        // When
        var login = Http.post(app.url() + "/api/auth/login", new String(credentials, StandardCharsets.UTF_8));
        // Then
        var bearer = "Bearer " + json(login.body()).path("token").asText();
        assertThat(Http.post(app.url() + "/api/contacts", "{\"name\":\"Ada\"}", "Authorization", bearer)
                        .statusCode())
                .isEqualTo(201);
        assertThat(Http.post(app.url() + "/api/contacts", "{\"name\":", "Authorization", bearer)
                        .statusCode())
                .isEqualTo(400);
        assertThat(Http.post(app.url() + "/api/contacts", "{\"name\":\"Ada\"}").statusCode())
                .isEqualTo(401);
        assertThat(Http.get(app.url() + "/api/admin/members", "Authorization", bearer)
                        .statusCode())
                .isEqualTo(403);
        assertThat(Http.post(app.url() + "/api/auth/register", "{\"email\":\"a@b.c\",\"password\":\"12345678\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(Http.post(app.url() + "/webhooks/stripe", "{}").statusCode()).isEqualTo(401);
    }

    private static com.fasterxml.jackson.databind.JsonNode json(String body) {
        return Json.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
