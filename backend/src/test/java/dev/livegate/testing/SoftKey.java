package dev.livegate.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import dev.livegate.testing.People.Person;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A security key and the browser around it, in software: signs what it is asked, and lies on demand. {@code
 * SoftKey.of(person)} is added by them, {@code key.confirms(person)} steps their session up.
 */
public final class SoftKey {

    private static final String ORIGIN = "http://localhost:8080";
    private static final String HOST = "localhost";
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;
    private static final int EXTENDED = 0x80;

    private final byte[] id = new byte[32];
    private KeyPair pair = pair("EC", 256);
    private boolean isRsa;
    private String origin = ORIGIN;
    private String host = HOST;
    private int flags = PRESENT | VERIFIED;
    private long counter;
    private int step = 1;
    private byte[] extensions = {};
    private boolean isFramed;

    public SoftKey() {
        new SecureRandom().nextBytes(id);
    }

    /** A new one that this person has added. */
    public static SoftKey of(Person person) {
        SoftKey key = new SoftKey();
        key.addedBy(person, "Soft key").then().statusCode(201);
        return key;
    }

    public SoftKey at(String otherOrigin) {
        origin = otherOrigin;
        return this;
    }

    public SoftKey forHost(String otherHost) {
        host = otherHost;
        return this;
    }

    public SoftKey withoutVerifying() {
        flags = PRESENT;
        return this;
    }

    public SoftKey withoutTouch() {
        flags = VERIFIED;
        return this;
    }

    public SoftKey framed() {
        isFramed = true;
        return this;
    }

    /** As keys do that are synced between devices. */
    public SoftKey withoutCounter() {
        step = 0;
        return this;
    }

    public SoftKey countingFrom(long count) {
        counter = count;
        return this;
    }

    /** As Windows Hello signs on older machines. */
    public SoftKey withRsa() {
        pair = pair("RSA", 2048);
        isRsa = true;
        return this;
    }

    /** Some keys say unasked how well they guard. */
    public SoftKey talkative() {
        extensions = cbor(out -> {
            out.writeStartObject(null, 1);
            out.writeFieldName("credProtect");
            out.writeNumber(3);
            out.writeEndObject();
        });
        return this;
    }

    public String credentialId() {
        return encoded(id);
    }

    public Response addedBy(Person person, String name) {
        String challenge = person.calls().post("/api/passkeys/options").path("challenge");
        return person.calls().body(made(challenge, name)).post("/api/passkeys");
    }

    public Response confirms(Person person) {
        return person.calls().body(shown(challengeFor(person))).post("/api/auth/step-up");
    }

    public static String challengeFor(Person person) {
        return person.calls().post("/api/auth/step-up/options").path("challenge");
    }

    /** The body of POST /api/passkeys. */
    public Map<String, Object> made(String challenge, String name) {
        byte[] data = authenticatorData(ATTESTED, credential());
        byte[] attestation = cbor(out -> {
            out.writeStartObject(null, 3);
            out.writeStringField("fmt", "none");
            out.writeFieldName("attStmt");
            out.writeStartObject(null, 0);
            out.writeEndObject();
            out.writeFieldName("authData");
            out.writeBinary(data);
            out.writeEndObject();
        });
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        body.put("clientData", encoded(clientData("webauthn.create", challenge)));
        body.put("attestationObject", encoded(attestation));
        return body;
    }

    /** The body of POST /api/auth/step-up. */
    public Map<String, Object> shown(String challenge) {
        byte[] data = authenticatorData(0, new byte[0]);
        byte[] client = clientData("webauthn.get", challenge);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", encoded(id));
        body.put("clientData", encoded(client));
        body.put("authenticatorData", encoded(data));
        body.put("signature", encoded(signed(data, sha256(client))));
        return body;
    }

    private byte[] authenticatorData(int more, byte[] credential) {
        counter += step;
        int all = flags | more | (extensions.length > 0 ? EXTENDED : 0);
        return ByteBuffer.allocate(37 + credential.length + extensions.length)
                .put(sha256(host.getBytes(StandardCharsets.UTF_8)))
                .put((byte) all)
                .putInt((int) counter)
                .put(credential)
                .put(extensions)
                .array();
    }

    private byte[] credential() {
        byte[] key = isRsa ? rsaKey() : ecKey();
        return ByteBuffer.allocate(18 + id.length + key.length)
                .put(new byte[16])
                .putShort((short) id.length)
                .put(id)
                .put(key)
                .array();
    }

    private byte[] ecKey() {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        return cbor(out -> {
            out.writeStartObject(null, 5);
            out.writeFieldId(1);
            out.writeNumber(2);
            out.writeFieldId(3);
            out.writeNumber(-7);
            out.writeFieldId(-1);
            out.writeNumber(1);
            out.writeFieldId(-2);
            out.writeBinary(fixed(key.getW().getAffineX().toByteArray()));
            out.writeFieldId(-3);
            out.writeBinary(fixed(key.getW().getAffineY().toByteArray()));
            out.writeEndObject();
        });
    }

    private byte[] rsaKey() {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        byte[] modulus = key.getModulus().toByteArray();
        return cbor(out -> {
            out.writeStartObject(null, 4);
            out.writeFieldId(1);
            out.writeNumber(3);
            out.writeFieldId(3);
            out.writeNumber(-257);
            out.writeFieldId(-1);
            out.writeBinary(Arrays.copyOfRange(modulus, modulus.length - 256, modulus.length));
            out.writeFieldId(-2);
            out.writeBinary(key.getPublicExponent().toByteArray());
            out.writeEndObject();
        });
    }

    private byte[] clientData(String type, String challenge) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", type);
        data.put("challenge", challenge);
        data.put("origin", origin);
        data.put("crossOrigin", isFramed);
        try {
            return new ObjectMapper().writeValueAsBytes(data);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private byte[] signed(byte[]... parts) {
        try {
            Signature signature = Signature.getInstance(isRsa ? "SHA256withRSA" : "SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            for (byte[] part : parts) {
                signature.update(part);
            }
            return signature.sign();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private interface Writing {
        void to(CBORGenerator out) throws IOException;
    }

    private static byte[] cbor(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CBORGenerator out = new CBORFactory().createGenerator(bytes)) {
            writing.to(out);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }

    private static KeyPair pair(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** A number of 32 bytes, without a sign and with its leading zeros. */
    private static byte[] fixed(byte[] number) {
        byte[] all = new byte[32];
        int from = Math.max(0, number.length - 32);
        byte[] digits = Arrays.copyOfRange(number, from, number.length);
        System.arraycopy(digits, 0, all, 32 - digits.length, digits.length);
        return all;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
