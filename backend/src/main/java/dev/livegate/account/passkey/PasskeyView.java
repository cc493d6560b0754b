package dev.livegate.account.passkey;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Passkey")
record PasskeyView(
        UUID id, String name, Instant createdAt, @Nullable Instant lastUsedAt) {}
