package dev.livegate.launch.record;

import dev.livegate.platform.scope.Scope;
import dev.livegate.tenant.Tenant;
import java.util.Optional;

/** A workspace that is suspended begins nothing, whatever it had planned. */
public final class Suspension {

    private Suspension() {}

    /** Within the open transaction. */
    public static Optional<String> of(Scope scope) {
        return Tenant.byId(scope.tenant())
                .filter(Tenant::isSuspended)
                .map(suspended -> "The workspace was suspended at that time.");
    }
}
