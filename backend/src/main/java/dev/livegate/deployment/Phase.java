package dev.livegate.deployment;

import dev.livegate.platform.lifecycle.Lifecycle;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far one revision is (C1). Requirements speak of it in two vocabularies; only this one is stored. */
public enum Phase implements Lifecycle<Phase> {
    DRAFT,
    CONFIGURED,
    VERIFIED,
    LIVE;

    /** The words of WIZ-45. */
    @Schema(name = "DeployStatus")
    public enum Status {
        draft,
        configured,
        live
    }

    /** The words of GO-35. */
    @Schema(name = "DeployState")
    public enum State {
        pending,
        verified,
        live
    }

    @Override
    public Set<Phase> next() {
        return switch (this) {
            case DRAFT -> Set.of(CONFIGURED);
            case CONFIGURED -> Set.of(VERIFIED, DRAFT);
            case VERIFIED -> Set.of(LIVE, CONFIGURED, DRAFT);
            case LIVE -> Set.of(CONFIGURED);
        };
    }

    public Status status() {
        return switch (this) {
            case DRAFT -> Status.draft;
            case CONFIGURED, VERIFIED -> Status.configured;
            case LIVE -> Status.live;
        };
    }

    public State state() {
        return switch (this) {
            case DRAFT, CONFIGURED -> State.pending;
            case VERIFIED -> State.verified;
            case LIVE -> State.live;
        };
    }

    public boolean isAtLeast(Phase other) {
        return compareTo(other) >= 0;
    }
}
