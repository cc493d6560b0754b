package dev.livegate.platform.time;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** UUIDv7: unguessable, and in the order in which they were made. */
public final class Ids {

    // Made at first use: a random source must not be frozen into the native image.
    private static volatile @Nullable TimeBasedEpochRandomGenerator generator;

    private Ids() {}

    public static UUID next() {
        TimeBasedEpochRandomGenerator current = generator;
        if (current == null) {
            current = Generators.timeBasedEpochRandomGenerator();
            generator = current;
        }
        return current.generate();
    }
}
