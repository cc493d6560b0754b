package dev.livegate.testing;

import java.util.HashMap;
import java.util.Map;

/** For the packaged application, which all tests call from one address: as many may sign up there as the tests need. */
public class AsDelivered extends OftenWatched {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.put("livegate.limit.enabled", "off");
        // Else the lookout would verify beside the test.
        settings.put("livegate.lookout.first", "1h");
        settings.put("livegate.lookout.longest", "1h");
        return settings;
    }
}
