package dev.livegate.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The application as production starts it, with the settings that DEPLOY.md asks for. */
public class Production implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "livegate.mode", "production",
                "livegate.public-url", "https://livegate.example",
                "livegate.access.signing-keys", "k1:" + signingKey(),
                "livegate.mail.host", "127.0.0.1",
                "livegate.mail.from", "gate@livegate.example",
                "livegate.log.json", "true",
                "livegate.web.allowed-origins", "https://console.livegate.example");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestKeys.class));
    }

    private static String signingKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
