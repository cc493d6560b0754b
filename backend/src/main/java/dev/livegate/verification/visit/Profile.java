package dev.livegate.verification.visit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much is looked at (C2). */
@Schema(name = "VerificationProfile")
public enum Profile {
    full,
    smoke
}
