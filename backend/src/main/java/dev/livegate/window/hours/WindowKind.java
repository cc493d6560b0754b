package dev.livegate.window.hours;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Changes only while it is active, or never while it is. */
@Schema(name = "WindowKind")
public enum WindowKind {
    allow,
    deny
}
