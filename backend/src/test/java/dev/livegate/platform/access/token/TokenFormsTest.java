package dev.livegate.platform.access.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens of odd forms, and odd ways to show an honest one: each is refused with the problem, and none breaks anything. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenFormsTest {

    private static final long NOW = Instant.now().getEpochSecond();

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

    interface Builder {
        String build(TokenFormsTest test) throws Exception;
    }

    static Stream<Arguments> tokens() {
        return Stream.of(headers(), times(), claims(), signatures(), texts()).flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens")
    @Proves("JOIN-49")
    void refusesEveryOddToken(String name, Builder token) throws Exception {
        // When
        Response answer = given().cookie(People.cookieName(), token.build(this)).get("/api/me");
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isIn("INVALID_TOKEN", "SESSION_EXPIRED");
    }

    private static List<Arguments> headers() {
        return List.of(
                odd("alg nOnE", t -> t.withHeader("alg", "nOnE")),
                odd("alg es256", t -> t.withHeader("alg", "es256")),
                odd("alg ES384", t -> t.withHeader("alg", "ES384")),
                odd("alg ES256K", t -> t.withHeader("alg", "ES256K")),
                odd("alg PS256", t -> t.withHeader("alg", "PS256")),
                odd("alg empty", t -> t.withHeader("alg", "")),
                odd("alg null", t -> t.withHeader("alg", null)),
                odd("alg a list", t -> t.withHeader("alg", List.of("ES256"))),
                odd("alg HS256 with the key's name", t -> {
                    Forge forge = t.honest().header("alg", "HS256");
                    return forge.sealedWith(
                            String.valueOf(forge.header.get("kid")).getBytes(StandardCharsets.UTF_8));
                }),
                odd("kid of a file", t -> t.withHeader("kid", "../../../../dev/null")),
                odd("kid of an address", t -> t.withHeader("kid", "http://127.0.0.1/key")),
                odd("kid with NUL", t -> t.withHeader("kid", "a\u0000b")),
                odd("kid empty", t -> t.withHeader("kid", "")),
                odd("kid an object", t -> t.withHeader("kid", Map.of("a", 1))),
                odd("x5c", t -> t.withHeader("x5c", List.of("MIIB"))),
                odd("x5t", t -> t.withHeader("x5t#S256", "AAAA")),
                odd("jwk of its own", t -> t.withHeader("jwk", Map.of("kty", "oct", "k", "AAAA"))),
                odd("crit empty", t -> t.withHeader("crit", List.of())),
                odd(
                        "crit b64",
                        t -> t.honest()
                                .header("crit", List.of("b64"))
                                .header("b64", false)
                                .signedBy(t.key())),
                odd("enc", t -> t.withHeader("enc", "A256GCM")),
                odd("typ JWT", t -> t.withHeader("typ", "JWT")),
                odd("typ in capitals", t -> t.withHeader("typ", "SESSION+JWT")),
                odd("typ with application", t -> t.withHeader("typ", "application/session+jwt")),
                odd("typ null", t -> t.withHeader("typ", null)));
    }

    private static List<Arguments> times() {
        return List.of(
                odd("exp a fraction", t -> t.withClaim("exp", NOW + 600.5)),
                odd("exp negative", t -> t.withClaim("exp", -1)),
                odd("exp zero", t -> t.withClaim("exp", 0)),
                odd("exp gone", t -> t.withClaim("exp", NOW - 60)),
                odd("exp as long as can be", t -> t.withClaim("exp", Long.MAX_VALUE)),
                odd("exp longer", t -> t.withRaw("\"exp\":99999999999999999999")),
                odd("exp in powers", t -> t.withRaw("\"exp\":1e400")),
                odd("exp null", t -> t.withClaim("exp", null)),
                odd("exp a list", t -> t.withClaim("exp", List.of(NOW + 600))),
                odd("exp true", t -> t.withClaim("exp", true)),
                odd("iat missing", t -> t.honest().without("iat").signedBy(t.key())),
                odd("iat text", t -> t.withClaim("iat", "now")),
                odd("iat negative", t -> t.withClaim("iat", -NOW)),
                odd("a year between iat and exp", t -> t.withClaim("iat", NOW - 365 * 86_400)),
                odd("nbf text", t -> t.withClaim("nbf", "soon")),
                odd("nbf as late as can be", t -> t.withClaim("nbf", Long.MAX_VALUE)));
    }

    private static List<Arguments> claims() {
        return List.of(
                odd("aud a list of ours", t -> t.withClaim("aud", List.of("livegate"))),
                odd("aud missing", t -> t.honest().without("aud").signedBy(t.key())),
                odd("aud null", t -> t.withClaim("aud", null)),
                odd("aud in capitals", t -> t.withClaim("aud", "Livegate")),
                odd("aud of sign-up", t -> t.withClaim("aud", "livegate-signup")),
                odd("iss missing", t -> t.honest().without("iss").signedBy(t.key())),
                odd("iss with a slash", t -> t.withClaim("iss", "livegate/")),
                odd("iss with a blank", t -> t.withClaim("iss", " livegate")),
                odd("iss a list", t -> t.withClaim("iss", List.of("livegate"))),
                odd("sub empty", t -> t.withClaim("sub", "")),
                odd("sub a number", t -> t.withClaim("sub", 7)),
                odd("sub no id", t -> t.withClaim("sub", "admin")),
                odd("sub of somebody else", t -> t.withClaim("sub", Ids.next().toString())),
                odd("sid missing", t -> t.honest().without("sid").signedBy(t.key())),
                odd("sid an object", t -> t.withClaim("sid", Map.of())),
                odd("sid of no session", t -> t.withClaim("sid", Ids.next().toString())),
                odd("tid a list", t -> t.withClaim("tid", List.of("a"))),
                odd("tid no id", t -> t.withClaim("tid", "' or 1=1 --")));
    }

    private static List<Arguments> signatures() {
        return List.of(
                odd("in DER", t -> t.honest().signed("SHA256withECDSA", t.key())),
                odd("r zero", t -> t.halved(true)),
                odd("s zero", t -> t.halved(false)),
                odd("all ones", t -> t.honest().with(filled(64, (byte) 0xff))),
                odd("too long", t -> t.honest().with(new byte[96])),
                odd("too short", t -> t.honest().with(new byte[63])),
                odd("of another token", t -> {
                    String other = t.honest().claim("jti", "other").signedBy(t.key());
                    return t.honest().body() + other.substring(other.lastIndexOf('.'));
                }));
    }

    private static List<Arguments> texts() {
        return List.of(
                odd("two dots in a row", t -> t.token().replaceFirst("\\.", "..")),
                odd("a dot first", t -> "." + t.token()),
                odd("a dot last", t -> t.token() + "."),
                odd("dots alone", t -> ".."),
                odd("a part too many", t -> t.token() + ".e30"),
                odd("another alphabet", t -> t.token() + "+/"),
                odd("an encoded dot", t -> t.token().replace(".", "%2E")),
                odd("twice", t -> t.token() + "." + t.token()),
                odd(
                        "in JSON",
                        t -> Base64.getUrlEncoder().encodeToString(t.token().getBytes(StandardCharsets.UTF_8))),
                odd("claims a list", t -> t.signed(header(t), "[]")),
                odd("claims null", t -> t.signed(header(t), "null")),
                odd("claims with a tail", t -> t.signed(header(t), claims(t) + "{}")),
                odd("header twice", t -> t.signed(header(t).replace("{", "{\"alg\":\"none\","), claims(t))),
                odd(
                        "claims in UTF-16",
                        t -> t.signed(
                                header(t).getBytes(StandardCharsets.UTF_8),
                                claims(t).getBytes(StandardCharsets.UTF_16))),
                odd(
                        "claims that are no text",
                        t -> t.signed(header(t).getBytes(StandardCharsets.UTF_8), filled(80, (byte) 0xc3))),
                odd("16,000 characters", t -> "a".repeat(16_000)));
    }

    static Stream<Arguments> ways() {
        return Stream.of("Bearer %s", "bearer %s", "Bearer  %s", "Bearer\t%s", "Bearer", "Bearer ", "%s", "Basic %s")
                .flatMap(header -> Stream.of(arguments(header, false), arguments(header, true)));
    }

    /** A session counts in its cookie, and a cookie does not make a wrong header right. */
    @ParameterizedTest
    @MethodSource("ways")
    void refusesASessionThatIsShownInAHeader(String header, boolean alsoInTheCookie) {
        // Given
        var call = given().header("Authorization", header.formatted(token()));
        // When
        Response answer = (alsoInTheCookie ? call.cookie(People.cookieName(), token()) : call).get("/api/me");
        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("INVALID_TOKEN");
    }

    private static Arguments odd(String name, Builder token) {
        return arguments(name, token);
    }

    private static byte[] filled(int length, byte with) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, with);
        return bytes;
    }

    private static String part(String body, int index) {
        return new String(Base64.getUrlDecoder().decode(body.split("\\.")[index]), StandardCharsets.UTF_8);
    }

    private static String header(TokenFormsTest test) {
        return part(test.honest().body(), 0);
    }

    private static String claims(TokenFormsTest test) {
        return part(test.honest().body(), 1);
    }

    private Forge honest() {
        return new Forge(keys.ring().signer(), session, owner.id(), acme.id());
    }

    private String token() {
        return honest().signedBy(key());
    }

    private PrivateKey key() {
        return keys.ring().signer().secret();
    }

    private String withHeader(String name, Object value) {
        return honest().header(name, value).signedBy(key());
    }

    private String withClaim(String name, Object value) {
        return honest().claim(name, value).signedBy(key());
    }

    /** Honest but for one member, written as it stands. */
    private String withRaw(String member) throws Exception {
        Map<String, Object> kept = new LinkedHashMap<>(honest().claims);
        String name = member.substring(1, member.indexOf('"', 1));
        kept.remove(name);
        String text = new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(kept);
        return signed(header(this), text.substring(0, text.length() - 1) + "," + member + "}");
    }

    private String signed(String header, String claims) throws Exception {
        return signed(header.getBytes(StandardCharsets.UTF_8), claims.getBytes(StandardCharsets.UTF_8));
    }

    private String signed(byte[] header, byte[] claims) throws Exception {
        String body = Forge.encode(header) + "." + Forge.encode(claims);
        var signature = java.security.Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(key());
        signature.update(body.getBytes(StandardCharsets.US_ASCII));
        return body + "." + Forge.encode(signature.sign());
    }

    /** An honest signature of which one half is nothing. */
    private String halved(boolean first) {
        String honest = token();
        byte[] signature = Base64.getUrlDecoder().decode(honest.substring(honest.lastIndexOf('.') + 1));
        Arrays.fill(signature, first ? 0 : 32, first ? 32 : 64, (byte) 0);
        return honest.substring(0, honest.lastIndexOf('.') + 1) + Forge.encode(signature);
    }
}
