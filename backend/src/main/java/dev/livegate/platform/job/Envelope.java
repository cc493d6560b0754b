package dev.livegate.platform.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a job's row keeps beside its data: whose it is, and the request that wanted it. */
@RegisterForReflection
record Envelope(UUID id, @Nullable UUID tenant, @Nullable String requestId, JsonNode data) {}
