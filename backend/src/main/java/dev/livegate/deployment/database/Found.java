package dev.livegate.deployment.database;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Collects ailments in the order in which they are looked for. */
final class Found {

    private final List<Ailment> ailments = new ArrayList<>();

    private Found() {}

    static Found none() {
        return new Found();
    }

    Found when(boolean seen, Ailment ailment) {
        if (seen) {
            ailments.add(ailment);
        }
        return this;
    }

    Stream<Ailment> all() {
        return ailments.stream();
    }

    Stream<Ailment> and(Stream<Ailment> more) {
        return Stream.concat(all(), more);
    }
}
