package dev.livegate.platform.secret;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value that must not be seen: it prints as stars and no serializer takes it. */
@JsonSerialize(using = Secret.NeverWritten.class)
@RegisterForReflection
public final class Secret {

    private final byte[] value;

    private Secret(byte[] value) {
        this.value = value;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Secret of(String value) {
        return new Secret(value.getBytes(StandardCharsets.UTF_8));
    }

    static Secret of(byte[] value) {
        return new Secret(value);
    }

    /** So many unguessable bytes, written as base64url. */
    public static Secret random(int bytes) {
        byte[] fresh = new byte[bytes];
        new SecureRandom().nextBytes(fresh);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encode(fresh));
    }

    /** Lends the value; whoever calls must not keep it. */
    public <T extends @Nullable Object> T use(Function<String, T> work) {
        return work.apply(new String(value, StandardCharsets.UTF_8));
    }

    /** The first 8 hex digits of SHA-256: tells two secrets apart and gives neither away. */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] bytes() {
        return value.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(value, secret.value);
    }

    /** The same for all, since anything else would tell something. */
    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }

    @RegisterForReflection
    static final class NeverWritten extends JsonSerializer<Secret> {

        @Override
        public void serialize(Secret secret, JsonGenerator out, SerializerProvider serializers)
                throws JsonMappingException {
            throw JsonMappingException.from(out, "a secret is never written");
        }
    }
}
