package dev.livegate.platform.check;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one check ended; the names are those of the wire. */
@Schema(name = "FindingStatus")
public enum Status {
    passed,
    failed,
    warning,
    deferred,
    skipped,
    error;

    /** Whether a check that comes after this one has something to stand on. */
    public boolean carries() {
        return this == passed || this == warning;
    }
}
