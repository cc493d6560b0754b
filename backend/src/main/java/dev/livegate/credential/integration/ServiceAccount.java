package dev.livegate.credential.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** The file that Google gives for a service account, as far as it is needed to speak for that account. */
final class ServiceAccount {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCOPE = "https://www.googleapis.com/auth/calendar.readonly";
    private static final String AUDIENCE = "https://oauth2.googleapis.com/token";
    private static final long LIFE_SECONDS = 300;

    private final String email;
    private final PrivateKey key;

    private ServiceAccount(String email, PrivateKey key) {
        this.email = email;
        this.key = key;
    }

    static Optional<String> objection(String value) {
        if (value.startsWith("{")) {
            return Optional.of("This is the JSON itself; encode the whole file as base64, in one line.");
        }
        JsonNode file = decoded(value);
        if (!file.isObject()) {
            return Optional.of("This does not decode to JSON; encode the whole file again: base64 -w0 file.json");
        }
        if (!file.path("type").asText().equals("service_account")) {
            return Optional.of("This is another kind of file; create a key of type JSON for the service account.");
        }
        return read(value).isPresent()
                ? Optional.empty()
                : Optional.of("The file lacks client_email or a readable private_key; download it again.");
    }

    static Optional<ServiceAccount> read(String value) {
        JsonNode file = decoded(value);
        String email = file.path("client_email").asText();
        return privateKey(file.path("private_key").asText())
                .filter(key -> email.contains("@"))
                .map(key -> new ServiceAccount(email, key));
    }

    /** RFC 7523, signed by the account: good for one exchange within minutes. */
    String assertion(Instant now) {
        long from = now.getEpochSecond();
        String said = part(Map.of("alg", "RS256", "typ", "JWT"))
                + "."
                + part(Map.of("iss", email, "scope", SCOPE, "aud", AUDIENCE, "iat", from, "exp", from + LIFE_SECONDS));
        return said + "." + base64(signed(said));
    }

    private byte[] signed(String said) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(said.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode decoded(String value) {
        try {
            byte[] file = Base64.getMimeDecoder().decode(value.replace('-', '+').replace('_', '/'));
            return JSON.readTree(new String(file, StandardCharsets.UTF_8));
        } catch (JsonProcessingException | IllegalArgumentException neither) {
            return MissingNode.getInstance();
        }
    }

    private static Optional<PrivateKey> privateKey(String pem) {
        String body = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----|\\s", "");
        try {
            var form = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body));
            return Optional.of(KeyFactory.getInstance("RSA").generatePrivate(form));
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    private static String part(Map<String, Object> claims) {
        try {
            return base64(JSON.writeValueAsBytes(claims));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
