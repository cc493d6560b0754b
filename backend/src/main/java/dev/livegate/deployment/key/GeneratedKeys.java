package dev.livegate.deployment.key;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** The values stand beside these members under their own names, such as JWT_SECRET, in this one answer only. */
@RegisterForReflection
@Schema(
        name = "GeneratedKeys",
        properties = {
            @SchemaProperty(name = "JWT_SECRET", type = SchemaType.STRING),
            @SchemaProperty(name = "ENCRYPTION_KEY", type = SchemaType.STRING),
            @SchemaProperty(name = "LIVEGATE_PROBE_TOKEN", type = SchemaType.STRING),
            @SchemaProperty(name = "SESSION_SECRET", type = SchemaType.STRING),
            @SchemaProperty(name = "COOKIE_SECRET", type = SchemaType.STRING),
            @SchemaProperty(name = "CSRF_SECRET", type = SchemaType.STRING),
            @SchemaProperty(name = "REFRESH_TOKEN_SECRET", type = SchemaType.STRING),
            @SchemaProperty(name = "WEBHOOK_SECRET", type = SchemaType.STRING),
            @SchemaProperty(name = "CRON_SECRET", type = SchemaType.STRING),
            @SchemaProperty(name = "POSTGRES_PASSWORD", type = SchemaType.STRING),
            @SchemaProperty(name = "REDIS_PASSWORD", type = SchemaType.STRING)
        })
public record GeneratedKeys(
        @JsonAnyGetter @Schema(hidden = true) Map<String, String> values,
        boolean shownOnce,
        String warning,
        List<KeyView> references) {

    private static final String WARNING = "Copy these values now and set them where your app runs. They are shown this"
            + " once; afterwards there are only their fingerprints.";

    static GeneratedKeys of(Map<String, String> values, List<KeyView> references) {
        return new GeneratedKeys(values, true, WARNING, references);
    }

    @Override
    public String toString() {
        return "GeneratedKeys" + references;
    }
}
