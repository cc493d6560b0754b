package dev.livegate.platform.access.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.livegate.platform.time.Ids;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each attack is a token that differs from an honest one in one thing only; the honest one opens the door. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenAttacksTest {

    @Inject
    Keys keys;

    private Team acme;
    private Person owner;
    private UUID session;

    @BeforeEach
    void somebodyIsSignedIn() {
        if (acme == null) {
            acme = People.tenant("acme");
            owner = acme.owner();
            session = UUID.fromString(Superuser.read("select id from sessions where user_id = ?", owner.id())
                    .get(0));
        }
    }

    @Test
    void lettersOfAnHonestTokenOpenTheDoor() {
        // When
        Response answer = show(honest().signedBy(key()));
        // Then
        answer.then().statusCode(200).body("user.email", equalTo(owner.email()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    @Proves("JOIN-49")
    void refuses(String id, String attack, Builder token) throws Exception {
        // When
        Response answer = show(token.build(this));
        // Then
        answer.then().statusCode(401).body("code", equalTo("INVALID_TOKEN"));
    }

    interface Builder {
        String build(TokenAttacksTest test) throws Exception;
    }

    static Stream<Arguments> refuses() {
        List<Arguments> all = new ArrayList<>();
        all.addAll(algorithms());
        all.addAll(headers());
        all.addAll(keyIds());
        all.addAll(claims());
        all.addAll(forms());
        return all.stream();
    }

    private static List<Arguments> algorithms() {
        return List.of(
                attack(
                        "jwt-01",
                        "alg none",
                        t -> t.honest().header("alg", "none").with(new byte[0])),
                attack(
                        "jwt-02",
                        "alg None",
                        t -> t.honest().header("alg", "None").with(new byte[0])),
                attack(
                        "jwt-03",
                        "alg NONE",
                        t -> t.honest().header("alg", "NONE").with(new byte[64])),
                attack(
                        "jwt-05",
                        "alg none and a blank",
                        t -> t.honest().header("alg", "none ").signedBy(t.key())),
                attack("jwt-06", "signature removed", t -> t.honest().with(new byte[0])),
                attack("jwt-06", "signature and dot removed", t -> t.honest().body()),
                attack(
                        "jwt-09",
                        "HS256 with our PEM",
                        t -> t.honest().header("alg", "HS256").sealedWith(t.pem())),
                attack(
                        "jwt-09",
                        "HS256 with our DER",
                        t -> t.honest().header("alg", "HS256").sealedWith(t.der())),
                attack(
                        "jwt-10",
                        "HS256, empty key",
                        t -> t.honest().header("alg", "HS256").sealedWith(new byte[0])),
                attack(
                        "jwt-12",
                        "RS256, own key",
                        t -> t.honest().header("alg", "RS256").signed("SHA256withRSA", rsa())),
                attack(
                        "jwt-13",
                        "ES256, own key",
                        t -> t.honest().signedBy(SigningKey.generate("x").secret())),
                attack("jwt-14", "psychic signature", t -> t.honest().with(new byte[64])));
    }

    private static List<Arguments> headers() {
        return List.of(
                attack("jwt-17", "embedded jwk", t -> t.withHeader("jwk", Map.of("kty", "EC", "crv", "P-256"))),
                attack("jwt-28", "crit", t -> t.withHeader("crit", List.of("x"))),
                attack("jwt-29", "b64 false", t -> t.withHeader("b64", false)),
                attack("jwt-30", "zip", t -> t.withHeader("zip", "DEF")),
                attack(
                        "jwt-31",
                        "five parts",
                        t -> t.honest().header("alg", "dir").signedBy(t.key()) + ".AAAA.AAAA"),
                attack(
                        "jwt-31",
                        "PBES2",
                        t -> t.honest()
                                        .header("alg", "PBES2-HS256+A128KW")
                                        .header("p2c", Integer.MAX_VALUE)
                                        .signedBy(t.key())
                                + ".AAAA.AAAA"),
                attack("jwt-32", "nested", t -> t.withHeader("cty", "JWT")),
                attack("jwt-47", "another type", t -> t.withHeader("typ", "signup+jwt")),
                attack("jwt-47", "sign-up token as a session", t -> t.acme.signUpToken()),
                attack("jwt-47", "refresh token as a session", t -> t.owner.refresh()));
    }

    private static List<Arguments> keyIds() {
        return List.of(
                attack("jwt-22", "SQL", t -> t.withHeader("kid", "x' UNION SELECT 'k'--")),
                attack("jwt-23", "command", t -> t.withHeader("kid", "|id")),
                attack("jwt-26", "unknown or retired", t -> t.withHeader("kid", "2020-01")),
                attack("jwt-27", "3000 characters", t -> t.withHeader("kid", "k".repeat(3000))),
                attack("jwt-27", "a number", t -> t.withHeader("kid", 7)),
                attack("jwt-27", "an array", t -> t.withHeader("kid", List.of("a"))),
                attack("jwt-27", "null", t -> t.withHeader("kid", null)));
    }

    private static List<Arguments> claims() {
        long now = Instant.now().getEpochSecond();
        return List.of(
                attack("jwt-36", "no exp", t -> t.honest().without("exp").signedBy(t.key())),
                attack("jwt-37", "exp as text", t -> t.withClaim("exp", "" + (now + 600))),
                attack("jwt-38", "nbf in the future", t -> t.withClaim("nbf", now + 120)),
                attack("jwt-39", "iat in the future", t -> t.withClaim("iat", now + 3600)),
                attack("jwt-40", "a year long", t -> t.withClaim("exp", now + 365 * 86_400)),
                attack("jwt-42", "another issuer", t -> t.withClaim("iss", "somebody")),
                attack("jwt-43", "another audience", t -> t.withClaim("aud", "other")),
                attack("jwt-44", "others' audiences", t -> t.withClaim("aud", List.of("other"))),
                attack("jwt-44", "ours and another", t -> t.withClaim("aud", List.of("livegate", "other"))),
                attack("jwt-45", "no subject", t -> t.honest().without("sub").signedBy(t.key())));
    }

    private static List<Arguments> forms() {
        return List.of(
                attack(
                        "jwt-15",
                        "one bit of the signature",
                        t -> flipped(t.honest().signedBy(t.key()))),
                attack("jwt-33", "a member twice", t -> t.twice()),
                attack("jwt-34", "padding", t -> t.honest().signedBy(t.key()) + "=="),
                attack("jwt-58", "5000 levels", t -> t.withClaim("deep", nested(5000))),
                attack("jwt-58", "200 levels", t -> t.withClaim("deep", nested(200))),
                attack("jwt-59", "not JSON", t -> "e30.e30.e30"),
                attack("jwt-60", "no token at all", t -> "x"));
    }

    @Test
    void opensNoConnectionThatAHeaderAsksFor() throws Exception {
        // Given
        try (ServerSocket attacker = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            attacker.setSoTimeout(500);
            String url = "http://127.0.0.1:" + attacker.getLocalPort() + "/jwks";
            // When
            List<Response> answers = List.of(show(withHeader("jku", url)), show(withHeader("x5u", url)));
            // Then
            assertThat(answers).as("jwt-18, jwt-19").allMatch(answer -> answer.statusCode() == 401);
            assertThat(connected(attacker)).isFalse();
        }
    }

    private static boolean connected(ServerSocket attacker) throws java.io.IOException {
        try (var ignored = attacker.accept()) {
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    private static Arguments attack(String id, String name, Builder token) {
        return arguments(id, name, token);
    }

    private static Response show(String token) {
        return given().cookie(People.cookieName(), token).get("/api/me");
    }

    private Forge honest() {
        return new Forge(keys.ring().signer(), session, owner.id(), acme.id());
    }

    private String withHeader(String name, Object value) {
        return honest().header(name, value).signedBy(key());
    }

    private String withClaim(String name, Object value) {
        return honest().claim(name, value).signedBy(key());
    }

    private PrivateKey key() {
        return keys.ring().signer().secret();
    }

    private byte[] der() {
        return keys.ring().signer().open().getEncoded();
    }

    private byte[] pem() {
        return ("-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(der())
                        + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Signed honestly, but one name stands twice in the claims. */
    private String twice() throws Exception {
        String body = honest().body();
        String[] parts = body.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String doubled = claims.substring(0, claims.length() - 1) + ",\"tid\":\"" + Ids.next() + "\"}";
        String text = parts[0] + "." + Forge.encode(doubled.getBytes(StandardCharsets.UTF_8));
        var signature = java.security.Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(key());
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + Forge.encode(signature.sign());
    }

    private static String flipped(String token) {
        int at = token.lastIndexOf('.') + 10;
        char other = token.charAt(at) == 'A' ? 'B' : 'A';
        return token.substring(0, at) + other + token.substring(at + 1);
    }

    private static Object nested(int levels) {
        Object value = "x";
        for (int i = 0; i < Math.min(levels, 900); i++) {
            value = Collections.singletonList(value);
        }
        return value;
    }

    private static PrivateKey rsa() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair().getPrivate();
    }
}
