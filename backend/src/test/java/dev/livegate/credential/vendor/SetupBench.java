package dev.livegate.credential.vendor;

import dev.livegate.platform.check.Judge;
import dev.livegate.platform.outbound.http.Rig;
import dev.livegate.platform.secret.Secret;
import dev.livegate.sandbox.host.HttpHost;
import dev.livegate.sandbox.host.Routes;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A set-up on the bench, with a vendor that a test plays: fact and status. */
public final class SetupBench implements AutoCloseable {

    public static final String APP = "https://app.example.com";

    private final Rig rig = Rig.preview();

    public Map<String, String> look(Setup setup, Map<String, String> keys, Routes vendor) {
        try (HttpHost host = HttpHost.open(0, vendor)) {
            var examiner = new Examiner(
                    new Judge(),
                    new Window(rig.outbound, rig.targets, rig.talks),
                    () -> Map.of(setup.id(), host.url()));
            Map<String, Secret> values = new HashMap<>();
            keys.forEach((key, value) -> values.put(key, Secret.of(value)));
            Map<String, String> seen = new TreeMap<>();
            setup.look(new Keyring(values, false), examiner.vendor(Rig.tenant(), setup.id(), setup.apiFor(APP)), APP)
                    .forEach(one -> seen.put(one.fact(), one.verdict().status().name()));
            return seen;
        }
    }

    @Override
    public void close() {
        rig.close();
    }
}
