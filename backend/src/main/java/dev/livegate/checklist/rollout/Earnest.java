package dev.livegate.checklist.rollout;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new item is observed, so that it stops nobody by mistake; then it warns; then it is as strict as it was meant. */
@Schema(name = "Earnest")
public enum Earnest {
    observe,
    warn,
    strict
}
