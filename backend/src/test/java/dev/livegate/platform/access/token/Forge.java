package dev.livegate.platform.access.token;

import static org.jose4j.jws.AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Builds tokens part by part, honest ones and others. */
final class Forge {

    private static final ObjectMapper JSON = new ObjectMapper();

    final Map<String, Object> header = new LinkedHashMap<>();
    final Map<String, Object> claims = new LinkedHashMap<>();

    Forge(SigningKey key, UUID session, UUID user, UUID tenant) {
        Instant now = Instant.now();
        header.put("alg", ECDSA_USING_P256_CURVE_AND_SHA256);
        header.put("kid", key.id());
        header.put("typ", "session+jwt");
        claims.put("iss", "livegate");
        claims.put("aud", "livegate");
        claims.put("sub", user.toString());
        claims.put("sid", session.toString());
        claims.put("tid", tenant.toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.getEpochSecond() + 900);
    }

    Forge header(String name, Object value) {
        header.put(name, value);
        return this;
    }

    Forge claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    Forge without(String claim) {
        claims.remove(claim);
        return this;
    }

    String signedBy(PrivateKey key) {
        return signed("SHA256withECDSAinP1363Format", key);
    }

    String signed(String algorithm, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(body().getBytes(StandardCharsets.US_ASCII));
            return body() + "." + encode(signature.sign());
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    String sealedWith(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            Key key = new SecretKeySpec(secret.length == 0 ? new byte[1] : secret, "HmacSHA256");
            mac.init(key);
            return body() + "." + encode(mac.doFinal(body().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    String with(byte[] signature) {
        return body() + "." + encode(signature);
    }

    String body() {
        return encode(json(header)) + "." + encode(json(claims));
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] json(Map<String, Object> object) {
        try {
            return JSON.writeValueAsBytes(object);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
