package dev.livegate.checklist.template;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When an item must be green: for the pre-flight, the verification, going live, once live, or whenever somebody likes (C25). */
@Schema(name = "ItemPhase")
public enum ItemPhase {
    P,
    V,
    G,
    L,
    O;

    /** What keeps an app from going live while it is open. */
    public boolean isRequired() {
        return this == P || this == V || this == G;
    }
}
