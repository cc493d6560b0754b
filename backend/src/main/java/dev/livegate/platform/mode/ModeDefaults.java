package dev.livegate.platform.mode;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Settings whose default depends on the mode; anything that is set by hand wins. */
public class ModeDefaults implements ConfigSourceFactory {

    private static final int BELOW_APPLICATION_PROPERTIES = 200;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue mode = context.getValue("livegate.mode");
        boolean production = mode != null && "production".equalsIgnoreCase(mode.getValue());
        Map<String, String> defaults = Map.of("livegate.log.json", String.valueOf(production));
        return List.of(new PropertiesConfigSource(defaults, "livegate mode", BELOW_APPLICATION_PROPERTIES));
    }
}
