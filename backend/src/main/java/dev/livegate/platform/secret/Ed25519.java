package dev.livegate.platform.secret;

import dev.livegate.platform.audit.CheckpointSigner;
import dev.livegate.platform.secret.KeyRing.Key;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signs with the first seed of the ring and verifies with all of them. */
@Singleton
class Ed25519 implements CheckpointSigner {

    private static final String ALGORITHM = "Ed25519";

    private final Map<String, KeyPair> pairs = new LinkedHashMap<>();
    private final String first;

    Ed25519(Keys keys) {
        keys.signing().keys().forEach(key -> pairs.put(key.id(), pair(key)));
        first = keys.signing().first().id();
    }

    @Override
    public String keyId() {
        return first;
    }

    @Override
    public byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pairs.get(first).getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean verify(String keyId, byte[] text, byte[] signed) {
        @Nullable KeyPair pair = pairs.get(keyId);
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            if (pair == null) {
                return false;
            }
            signature.initVerify(pair.getPublic());
            signature.update(text);
            return signature.verify(signed);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public List<PublicKey> publicKeys() {
        return pairs.entrySet().stream()
                .map(pair -> new PublicKey(pair.getKey(), ALGORITHM, base64(pair.getValue())))
                .toList();
    }

    private static String base64(KeyPair pair) {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    // The JDK has no way from a seed to its public key, but its generator takes the seed from the random source.
    private static KeyPair pair(Key seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
                @Override
                public void nextBytes(byte[] bytes) {
                    System.arraycopy(seed.bytes(), 0, bytes, 0, bytes.length);
                }
            });
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
