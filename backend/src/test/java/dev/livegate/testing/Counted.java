package dev.livegate.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Every statement is counted, nobody is slowed down by limits, and no checklist is looked at meanwhile. */
public class Counted implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.datasource.jdbc.driver",
                CountingDriver.class.getName(),
                "livegate.limit.enabled",
                "false",
                "livegate.checklist.sweep",
                "0",
                "livegate.checklist.look-after",
                "1h");
    }
}
