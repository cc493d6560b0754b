package dev.livegate.provisioning;

import dev.livegate.platform.mode.Mode;
import dev.livegate.platform.mode.StartupRule;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The secret that the runner and the script target share with us. */
@Singleton
class DeliverySecret implements StartupRule {

    private static final int SHORTEST = 32;

    private final ProvisioningConfig config;

    DeliverySecret(ProvisioningConfig config) {
        this.config = config;
    }

    byte[] bytes() {
        return config.deliverySecret().orElse("for previews only").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<String> objection(Mode mode) {
        boolean delivers = config.runnerUrl().isPresent()
                || config.appsScript().deploymentUrl().isPresent();
        boolean weak = config.deliverySecret().map(String::length).orElse(0) < SHORTEST;
        return !mode.isPreview() && delivers && weak
                ? Optional.of(
                        "livegate.provisioning.delivery-secret needs at least 32 characters, since deliveries are configured")
                : Optional.empty();
    }
}
