package dev.livegate.pack.bundle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who runs the app's database: the pack, together with the app, or somebody else. */
@Schema(name = "PackDatabase")
public enum Database {
    managed,
    external
}
