package dev.livegate.inside;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** One thing that an app's machine said of itself: {@code database passed}, with whatever it added. */
public record Fact(String name, Status status, JsonNode detail, String provider, Instant at) {

    public enum Status {
        passed,
        failed,
        skipped,
        warning
    }
}
