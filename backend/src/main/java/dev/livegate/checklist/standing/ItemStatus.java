package dev.livegate.checklist.standing;

import dev.livegate.platform.check.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The words of a check, and exempt: red, and for a while no obstacle. Deferred is not known yet; skipped does not concern. */
@Schema(name = "ItemStatus")
public enum ItemStatus {
    passed,
    warning,
    failed,
    deferred,
    error,
    skipped,
    exempt;

    static ItemStatus of(Status status) {
        return valueOf(status.name());
    }

    public boolean isGreen() {
        return this == passed || this == warning || this == skipped || this == exempt;
    }
}
