package dev.livegate.provisioning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

@ConfigMapping(prefix = "livegate.provisioning")
public interface ProvisioningConfig {

    /** Leaves the webhook unasked and says so in the result; refused in production (C14). */
    @WithDefault("false")
    boolean dryRun();

    /** Takes 401, 403, 404 and 405 as signs of life; preview's default, refused in production (C14). */
    Optional<Boolean> lenient();

    /** Tenants live at {slug}.{this}. */
    @WithDefault("apps.livegate.example")
    String baseDomain();

    /** Where automations are delivered, signed; without it they are registered only. */
    Optional<String> runnerUrl();

    AppsScript appsScript();

    interface AppsScript {

        @WithDefault("true")
        boolean enabled();

        /** Where the rendered script is sent; without it the step says what it would send. */
        Optional<String> deploymentUrl();
    }

    /** Signs what we deliver; at least 32 characters in production once a runner or a script target is set. */
    Optional<String> deliverySecret();
}
