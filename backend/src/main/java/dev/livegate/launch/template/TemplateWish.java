package dev.livegate.launch.template;

import dev.livegate.launch.schedule.Notices;
import dev.livegate.platform.web.OneLine;
import dev.livegate.product.Environment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A template as somebody wants it, whole. What is not said is as that deployment was launched, or as usual. */
@Schema(name = "LaunchTemplateWish")
record TemplateWish(
        @NotNull(message = "Give the template a name.")
        @Pattern(regexp = OneLine.FORM, message = "Give the template a name of one line.")
        @Size(max = 80, message = "Use at most 80 characters.")
        String name,

        @Nullable UUID deploymentId,
        @Nullable Environment environment,
        @Nullable Boolean sellBeforeLive,
        @Nullable Boolean stopOnFailure,

        @Nullable @Size(max = 64, message = "Choose a time zone such as Europe/Berlin.")
        String timezone,

        @Nullable @Size(max = 32, message = "Use a duration such as PT30M.")
        String expiresAfter,

        @Nullable @Valid Notices notificationSettings) {}
