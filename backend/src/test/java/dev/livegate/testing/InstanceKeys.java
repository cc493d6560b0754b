package dev.livegate.testing;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;

/** The keys that all replicas of one instance share, as their environment. */
public final class InstanceKeys {

    private InstanceKeys() {}

    public static Map<String, String> environment() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return Map.of(
                "LIVEGATE_SIGNING_KEYS",
                "k1:" + base64(generator.generateKeyPair().getPrivate().getEncoded()),
                "LIVEGATE_ENCRYPTION_KEYS",
                "k1:" + base64(random()),
                "LIVEGATE_AUDIT_CHECKPOINT_KEYS",
                "k1:" + base64(random()));
    }

    private static byte[] random() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
