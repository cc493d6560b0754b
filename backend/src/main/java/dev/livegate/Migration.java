package dev.livegate;

import io.quarkus.runtime.QuarkusApplication;

/** Nothing is left to do once Livegate has started: the start migrates. */
public final class Migration implements QuarkusApplication {

    @Override
    public int run(String... words) {
        return 0;
    }
}
