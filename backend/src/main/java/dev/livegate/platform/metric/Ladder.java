package dev.livegate.platform.metric;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;

/** Times are sorted by the bounds of our promises, so that an alert asks how many kept one and adds up replicas. */
@Singleton
class Ladder {

    private static final double[] BOUNDS = Stream.of(50, 100, 200, 1_000, 2_000, 10_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    @Produces
    @Singleton
    MeterFilter bounds() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return isTimed(id) ? ladder().merge(config) : config;
            }
        };
    }

    private static boolean isTimed(Meter.Id id) {
        boolean ours = id.getName().startsWith("livegate.") || id.getName().equals("http.server.requests");
        return ours && id.getType() == Meter.Type.TIMER;
    }

    private static DistributionStatisticConfig ladder() {
        return DistributionStatisticConfig.builder()
                .serviceLevelObjectives(BOUNDS)
                .build();
    }
}
