package dev.livegate.notification.webhook;

import dev.livegate.platform.limit.Limit;
import dev.livegate.platform.limit.Limits;
import dev.livegate.platform.outbound.Targets;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;

/** Before a transaction: may they, and may we call there? */
@Singleton
public class Admission {

    private static final Limit LIMIT = Limit.perHour("webhooks", 60);

    private final Limits limits;
    private final Targets targets;

    Admission(Limits limits, Targets targets) {
        this.limits = limits;
        this.targets = targets;
    }

    /** For whatever makes us call out. */
    public void take(Scope scope) {
        limits.take(LIMIT, scope.tenant().toString());
    }

    /** The address in the one spelling that is kept. */
    String address(String url) {
        return targets.admit("url", url.strip()).url();
    }
}
