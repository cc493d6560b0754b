package dev.livegate.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.mode.Mode;
import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.testing.Proves;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeniencyTest {

    @Test
    @Proves({"JOIN-23", "JOIN-94"})
    void takesFourRefusalsOfAWebhookForSignsOfLifeInAPreviewAlone() {
        // When
        List<int[]> accepted = List.of(acceptedBy(Mode.PREVIEW), acceptedBy(Mode.PRODUCTION));
        // Then
        assertThat(accepted.get(0)).containsExactly(200, 204, 401, 403, 404, 405);
        assertThat(accepted.get(1)).containsExactly(200, 204);
    }

    @Test
    @Proves({"JOIN-21", "JOIN-113"})
    void leavesTheWebhookUnaskedOnADryRun() {
        assertThat(leniency(Mode.PREVIEW, "dry-run", "true").isDryRun()).isTrue();
        assertThat(leniency(Mode.PREVIEW, "dry-run", "false").isDryRun()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dry-run", "lenient"})
    @Proves({"JOIN-21", "JOIN-23"})
    void startsNoProductionThatForgives(String setting) {
        // When
        Leniency forgiving = leniency(Mode.PRODUCTION, setting, "true");
        // Then
        assertThat(forgiving.objection(Mode.PRODUCTION))
                .hasValueSatisfying(words -> assertThat(words).contains("remove them"));
        assertThat(forgiving.objection(Mode.PREVIEW)).isEmpty();
    }

    private static int[] acceptedBy(Mode mode) {
        Leniency leniency = leniency(mode, "dry-run", "false");
        return IntStream.of(200, 204, 302, 400, 401, 403, 404, 405, 410, 500)
                .filter(leniency::accepts)
                .toArray();
    }

    private static Leniency leniency(Mode mode, String setting, String value) {
        var settings = new SmallRyeConfigBuilder()
                .withMapping(ProvisioningConfig.class)
                .withMapping(ModeConfig.class)
                .withDefaultValues(Map.of(
                        "livegate.mode",
                        mode.name().toLowerCase(Locale.ROOT),
                        "livegate.provisioning." + setting,
                        value))
                .build();
        return new Leniency(
                settings.getConfigMapping(ProvisioningConfig.class), settings.getConfigMapping(ModeConfig.class));
    }
}
