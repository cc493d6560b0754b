import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** Prints fresh keys for one instance, each as id:base64: ES256 (PKCS#8), AES-256, and an Ed25519 seed. */
final class Keys {
    public static void main(String[] none) throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        print("LIVEGATE_SIGNING_KEYS", generator.generateKeyPair().getPrivate().getEncoded());
        print("LIVEGATE_ENCRYPTION_KEYS", random());
        print("LIVEGATE_AUDIT_CHECKPOINT_KEYS", random());
    }

    private static byte[] random() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    private static void print(String setting, byte[] key) {
        System.out.println(setting + "=k1:" + Base64.getEncoder().encodeToString(key));
    }
}
