package dev.livegate.credential.vendor;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a key moves real money and messages; the names are those of the wire. */
@Schema(name = "KeyMode")
public enum KeyMode {
    live,
    test
}
