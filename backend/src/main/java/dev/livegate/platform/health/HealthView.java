package dev.livegate.platform.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(name = "Health")
public record HealthView(Status status, List<Part> checks, String version, String build) {

    @Schema(name = "HealthStatus")
    public enum Status {
        UP,
        DOWN
    }

    @RegisterForReflection
    @Schema(name = "HealthCheck")
    public record Part(
            String name,
            Status status,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> data) {

        boolean works() {
            return status == Status.UP;
        }
    }

    static HealthView alive(HealthConfig config) {
        return of(List.of(new Part("process", Status.UP, Map.of())), config);
    }

    static HealthView of(List<Part> parts, HealthConfig config) {
        boolean up = !parts.isEmpty() && parts.stream().allMatch(Part::works);
        return new HealthView(up ? Status.UP : Status.DOWN, parts, config.version(), config.build());
    }
}
