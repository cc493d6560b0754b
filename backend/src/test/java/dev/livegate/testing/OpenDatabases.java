package dev.livegate.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * A preview that may visit whatever database, or whoever pretends to be one, a test opens on this machine; OpenAI is asked
 * here too, and so is Stripe.
 */
public class OpenDatabases implements QuarkusTestProfile {

    public static final int OPENAI = 5028;
    public static final int STRIPE = 5029;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                // Whoever counts rows wants no look in between.
                "livegate.checklist.look-after",
                "1h",
                "livegate.outbound.allow",
                "http://localhost:5000-5039,https://localhost:5000-5039,localhost:1024-65535",
                "livegate.credential.api.openai",
                "http://localhost:" + OPENAI,
                "livegate.credential.api.stripe",
                "http://localhost:" + STRIPE,
                "quarkus.rest-client.stripe.read-timeout",
                "1000",
                // How soon a database that hangs is noticed is seen elsewhere; a machine that stalls for a moment is
                // none.
                "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout",
                "20");
    }
}
