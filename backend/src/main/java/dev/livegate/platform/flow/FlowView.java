package dev.livegate.platform.flow;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run as people see it. */
@RegisterForReflection
public record FlowView(
        UUID id,
        String flow,
        UUID subject,
        FlowStatus status,
        @Nullable String error,
        int percent,
        Instant createdAt,
        Instant updatedAt,
        List<StepView> steps) {

    @RegisterForReflection
    public record StepView(
            String name,
            String title,
            StepStatus status,
            @Nullable Instant startedAt,
            @Nullable Long durationMs,
            @Nullable String error,
            int percent,
            @Nullable String message) {}

    FlowView with(List<StepView> all) {
        int mean = all.stream().mapToInt(StepView::percent).sum() / Math.max(1, all.size());
        return new FlowView(id, flow, subject, status, error, mean, createdAt, updatedAt, all);
    }

    @JsonIgnore
    public boolean isFinal() {
        return status.isFinal();
    }
}
