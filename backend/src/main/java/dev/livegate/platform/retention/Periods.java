package dev.livegate.platform.retention;

import dev.livegate.platform.mode.Mode;
import dev.livegate.platform.mode.StartupRule;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Everything that is retained, and for how long here. */
@Singleton
public class Periods implements StartupRule {

    private static final Duration LEAST = Duration.ofDays(1);

    private final List<Retained> all;
    private final RetentionConfig config;

    Periods(@All List<Retained> all, RetentionConfig config) {
        this.all = all;
        this.config = config;
    }

    public List<Retained> all() {
        return all;
    }

    public Duration of(Retained kind) {
        return config.periods().getOrDefault(kind.name(), kind.usual());
    }

    @Override
    public Optional<String> objection(Mode mode) {
        return config.periods().entrySet().stream()
                .map(period -> objection(period.getKey(), period.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> objection(String name, Duration period) {
        List<String> names = all.stream().map(Retained::name).sorted().toList();
        if (!names.contains(name)) {
            return Optional.of("livegate.retention.%s names nothing that is kept; there are %s"
                    .formatted(name, String.join(", ", names)));
        }
        return period.compareTo(LEAST) < 0
                ? Optional.of("livegate.retention.%s is shorter than a day".formatted(name))
                : Optional.empty();
    }
}
