package dev.livegate.inside;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(name = "InsideFactsTaken")
record Taken(int facts, Instant at) {}
