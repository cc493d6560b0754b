package dev.livegate.provisioning.make;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MakeCall")
record CallView(UUID id, String event, int bytes, Instant receivedAt) {}
