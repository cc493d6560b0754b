package dev.livegate.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** A key ring that has just got a new first key. */
public class TestKeys implements QuarkusTestResourceLifecycleManager {

    public static final String NEW = "new:" + fresh();
    public static final String OLD = "old:" + fresh();

    @Override
    public Map<String, String> start() {
        return Map.of("livegate.encryption-keys", NEW + "," + OLD, "livegate.audit.checkpoint-keys", "c1:" + fresh());
    }

    @Override
    public void stop() {}

    private static String fresh() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
