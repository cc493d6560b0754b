package dev.livegate.platform.outbound.database;

import static dev.livegate.platform.outbound.address.AddressProblem.TARGET_NOT_ALLOWED;

import dev.livegate.platform.outbound.Allowances;
import dev.livegate.platform.outbound.Lookup.Lost;
import dev.livegate.platform.outbound.NameFault;
import dev.livegate.platform.outbound.Pins;
import dev.livegate.platform.outbound.database.DatabaseTarget.Reach;
import jakarta.inject.Singleton;

/** The gate for database addresses. */
@Singleton
public class DatabaseTargets {

    private final Allowances allowances;
    private final Pins pins;

    public DatabaseTargets(Allowances allowances, Pins pins) {
        this.allowances = allowances;
        this.pins = pins;
    }

    /** Refuses with 400 TARGET_NOT_ALLOWED; asks nobody. */
    public DatabaseTarget parse(String url) {
        return DatabaseRules.apply(DatabaseUrl.read(url), allowances);
    }

    /** For saving: refuses also a public name that leads to an address that is not public. */
    public DatabaseTarget admit(String url) {
        DatabaseTarget target = parse(url);
        if (target.reach() == Reach.PUBLIC
                && pins.glance(target.host(), false) instanceof Lost lost
                && lost.fault() == NameFault.NOT_PUBLIC) {
            throw TARGET_NOT_ALLOWED.because("\"" + target.host().name() + "\" leads to an address that is not public."
                    + " Use the database's public address, or the name it has inside your provider.");
        }
        return target;
    }
}
