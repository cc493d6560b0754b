package dev.livegate.tenant;

import dev.livegate.platform.lifecycle.Lifecycle;
import java.util.Set;

/** How far the set-up of a new tenant is (JOIN-19). */
public enum ProvisionState implements Lifecycle<ProvisionState> {
    pending,
    processing,
    complete,
    failed;

    @Override
    public Set<ProvisionState> next() {
        return switch (this) {
            case pending -> Set.of(processing, failed);
            case processing -> Set.of(complete, failed);
            case failed -> Set.of(pending);
            case complete -> Set.of();
        };
    }
}
