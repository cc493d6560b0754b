package dev.livegate.deployment.wizard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Any subset of the answers. Setters instead of a record, since null clears an answer and absence leaves it alone. */
@Schema(name = "DeployAnswers")
public final class DeployAnswers {

    @Schema(hidden = true)
    private final Map<String, Optional<String>> given = new LinkedHashMap<>();

    @Schema(nullable = true, examples = "render")
    public void setProvider(@Nullable String provider) {
        given.put("provider", Optional.ofNullable(provider));
    }

    @Schema(nullable = true, examples = "https://app.acme.com")
    public void setAppUrl(@Nullable String appUrl) {
        given.put("appUrl", Optional.ofNullable(appUrl));
    }

    @Schema(nullable = true, description = "Kept as ciphertext and never answered again.")
    public void setDatabaseUrl(@Nullable String databaseUrl) {
        given.put("databaseUrl", Optional.ofNullable(databaseUrl));
    }

    @Schema(nullable = true, description = "Who administers the deployed app.")
    public void setAdminEmail(@Nullable String adminEmail) {
        given.put("adminEmail", Optional.ofNullable(adminEmail));
    }

    @Schema(nullable = true, examples = "/api/health")
    public void setHealthPath(@Nullable String healthPath) {
        given.put("healthPath", Optional.ofNullable(healthPath));
    }

    @Schema(nullable = true, examples = "/api/ready")
    public void setReadyPath(@Nullable String readyPath) {
        given.put("readyPath", Optional.ofNullable(readyPath));
    }

    Map<String, Optional<String>> given() {
        return given;
    }
}
