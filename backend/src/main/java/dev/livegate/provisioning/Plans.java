package dev.livegate.provisioning;

import dev.livegate.platform.flow.Flow;
import dev.livegate.tenant.Plan;
import jakarta.inject.Singleton;

/** Which flow sets up which plan. */
@Singleton
class Plans {

    private final StarterProvisioning starter;
    private final ProProvisioning pro;

    Plans(StarterProvisioning starter, ProProvisioning pro) {
        this.starter = starter;
        this.pro = pro;
    }

    Flow<?> flowOf(Plan plan) {
        return switch (plan) {
            case free, starter -> starter;
            case pro, scale -> pro;
        };
    }
}
