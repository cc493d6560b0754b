package dev.livegate.pack;

import dev.livegate.pack.bundle.Bundle;
import dev.livegate.pack.bundle.BundleMaker;
import dev.livegate.pack.bundle.Order;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Makes the bytes of a pack, and remembers the latest few: the same order is the same bytes, so whoever comes back for
 * the same pack does not wait until it is filled in again. Each tenant finds only its own, or the time that an answer
 * takes would tell of others.
 */
@Singleton
class Printer {

    private static final int LATEST = 32;

    private final Map<Printed, Bundle> latest = Collections.synchronizedMap(new Latest());
    private final BundleMaker maker;

    Printer(BundleMaker maker) {
        this.maker = maker;
    }

    Bundle print(Scope scope, Order order) {
        Printed wanted = new Printed(scope.tenant(), order);
        Bundle known = latest.get(wanted);
        if (known != null) {
            return known;
        }
        Bundle made = maker.make(order);
        latest.put(wanted, made);
        return made;
    }

    private record Printed(UUID tenant, Order order) {}

    /** The one that nobody has asked for longest goes first. */
    private static final class Latest extends LinkedHashMap<Printed, Bundle> {

        private static final long serialVersionUID = 1;

        Latest() {
            super(LATEST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Printed, Bundle> eldest) {
            return size() > LATEST;
        }
    }
}
