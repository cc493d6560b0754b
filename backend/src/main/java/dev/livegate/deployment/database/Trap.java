package dev.livegate.deployment.database;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at what somebody wrote for what will go wrong with it; asks nobody. */
interface Trap {

    /** @param hosting the id of the provider at which the app will live */
    Stream<Ailment> in(Written url, @Nullable String hosting);
}
