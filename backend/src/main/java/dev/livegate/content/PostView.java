package dev.livegate.content;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Post")
public record PostView(UUID id, String title, String body, Instant createdAt, Instant updatedAt) {}
