package dev.livegate.testing;

import java.util.HashMap;
import java.util.Map;

/** What is live is looked at several times a second, of whoever. */
public class OftenWatched extends OpenDatabases {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.put("livegate.watch.every", "300ms");
        settings.put("livegate.checklist.look-after", "2s");
        return settings;
    }
}
