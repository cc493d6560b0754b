package dev.livegate.deployment.database;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.platform.outbound.Allowances;
import dev.livegate.platform.outbound.Lookup;
import dev.livegate.platform.outbound.NameFault;
import dev.livegate.platform.outbound.Pins;
import dev.livegate.platform.outbound.Settings;
import dev.livegate.platform.outbound.database.DatabaseProbe;
import dev.livegate.platform.outbound.database.DatabaseTargets;
import dev.livegate.platform.time.Time;
import java.util.concurrent.CompletableFuture;

/** Doctors for tests. */
final class Surgery {

    private Surgery() {}

    static DatabaseDoctor withoutNetwork() {
        return allowing();
    }

    /** Knows no name; may call what is allowed as in a preview. */
    static DatabaseDoctor allowing(String... allowances) {
        var pins = new Pins(name -> CompletableFuture.completedFuture(new Lookup.Lost(NameFault.NOT_FOUND)));
        var targets = new DatabaseTargets(Allowances.of(allowances), pins);
        return new DatabaseDoctor(targets, new DatabaseProbe(pins, Settings.usual()), advice(), new Time());
    }

    static Advice advice() {
        return new Advice(new ObjectMapper());
    }
}
