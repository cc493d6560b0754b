package dev.livegate.checklist.template;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an item is decided: by facts, by something to look at, or by the word of a named person. */
@Schema(name = "ItemKind")
public enum ItemKind {
    automatic,
    evidence,
    attestation
}
