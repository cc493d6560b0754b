package dev.livegate.platform.outbound;

import java.util.List;
import java.util.Optional;

/** The settings of a test. */
public record Settings(Optional<List<String>> allow, int perTenant, int perHost) implements OutboundConfig {

    public static Settings usual() {
        return new Settings(Optional.empty(), 8, 8);
    }

    public static Settings allowing(String... entries) {
        return new Settings(Optional.of(List.of(entries)), 8, 8);
    }

    @Override
    public Optional<String> resolver() {
        return Optional.empty();
    }

    @Override
    public int databases() {
        return 32;
    }
}
