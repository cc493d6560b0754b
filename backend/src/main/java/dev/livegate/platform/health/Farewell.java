package dev.livegate.platform.health;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import sun.misc.Signal;

/**
 * Told to stop, the application stops before its process. The other way round, the hooks of libraries come at once with
 * the signal, and one of them deletes the files of the pages that are still answered.
 */
@Singleton
class Farewell {

    void prepare(@Observes StartupEvent start) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            Signal.handle(new Signal("TERM"), Farewell::leave);
            Signal.handle(new Signal("INT"), Farewell::leave);
        }
    }

    private static void leave(Signal signal) {
        Quarkus.asyncExit(128 + signal.getNumber());
    }
}
