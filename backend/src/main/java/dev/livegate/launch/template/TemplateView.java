package dev.livegate.launch.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.livegate.launch.schedule.Notices;
import dev.livegate.product.Environment;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "LaunchTemplate")
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record TemplateView(
        UUID id,
        String name,
        Environment environment,
        boolean sellBeforeLive,
        boolean stopOnFailure,
        @Nullable String timezone,
        @Nullable String expiresAfter,
        @Nullable Notices notificationSettings,
        Instant createdAt,
        Instant updatedAt) {

    @Schema(name = "LaunchTemplates")
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Templates(List<TemplateView> items, @Nullable String next) {}

    static TemplateView of(LaunchTemplate template) {
        Settings settings = template.settings();
        return new TemplateView(
                template.id,
                template.name(),
                settings.environment(),
                settings.sellBeforeLive(),
                settings.stopOnFailure(),
                settings.timezone(),
                settings.expiresAfter(),
                settings.notificationSettings(),
                template.createdAt(),
                template.updatedAt());
    }
}
