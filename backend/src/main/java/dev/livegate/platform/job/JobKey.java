package dev.livegate.platform.job;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tenant's keys are its own: two tenants may use the same words. */
record JobKey(JobType<?> type, @Nullable UUID tenant, String key) {

    String name() {
        return type.name();
    }

    String instance() {
        return tenant == null ? key : tenant + "/" + key;
    }
}
