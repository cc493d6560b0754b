package dev.livegate.platform.outbound;

import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.outbound.address.Host;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** The exceptions of a preview: targets on this machine that may be called. Production has none. */
@Singleton
public class Allowances {

    private static final List<String> PREVIEW =
            List.of("http://localhost:5000-5039", "https://localhost:5000-5039", "localhost:15432");

    private final List<Allowance> allowed;

    @Inject
    Allowances(OutboundConfig config, ModeConfig mode) {
        this(mode.mode().isPreview() ? config.allow().orElse(PREVIEW) : List.of());
    }

    private Allowances(List<String> entries) {
        this.allowed = entries.stream()
                .filter(entry -> !entry.equals("none"))
                .map(Allowance::parse)
                .toList();
    }

    public static Allowances of(String... entries) {
        return new Allowances(List.of(entries));
    }

    public boolean cover(String scheme, Host host, int port) {
        return allowed.stream().anyMatch(one -> one.covers(scheme, host, port));
    }
}
