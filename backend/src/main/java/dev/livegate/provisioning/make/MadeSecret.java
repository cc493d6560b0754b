package dev.livegate.provisioning.make;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The value is in this answer and nowhere else. */
@RegisterForReflection
@Schema(name = "MakeSecret")
record MadeSecret(String secret, boolean shownOnce, String callUrl, String header, String fingerprint) {}
