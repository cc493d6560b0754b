package dev.livegate.deployment.database;

import dev.livegate.platform.check.Status;
import dev.livegate.platform.problem.Fix;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing worth saying of a database URL; with the status passed it is a hint only. */
public record Symptom(
        String code,
        Status status,
        String message,
        @Nullable String why,
        List<Fix> fix) {}
