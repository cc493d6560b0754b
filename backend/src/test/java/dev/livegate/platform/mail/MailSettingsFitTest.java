package dev.livegate.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.mode.Mode;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailSettingsFitTest {

    @Test
    void wantsAServerInProduction() {
        assertThat(objection(Mode.PRODUCTION, Map.of())).contains("livegate.mail.host is missing");
    }

    @Test
    void refusesTheInboxInProduction() {
        assertThat(objection(Mode.PRODUCTION, Map.of("livegate.mail.host", "smtp", "livegate.mail.inbox", "true")))
                .contains("livegate.mail.inbox");
    }

    @Test
    void refusesToSendItsPasswordInTheClear() {
        assertThat(objection(
                        Mode.PRODUCTION,
                        Map.of(
                                "livegate.mail.host",
                                "smtp",
                                "livegate.mail.username",
                                "me",
                                "livegate.mail.start-tls",
                                "DISABLED")))
                .contains("livegate.mail.start-tls");
    }

    @Test
    void letsProductionStartWithAServer() {
        assertThat(objection(Mode.PRODUCTION, Map.of("livegate.mail.host", "smtp")))
                .isEmpty();
    }

    @Test
    void letsAPreviewDoWithoutAServer() {
        assertThat(objection(Mode.PREVIEW, Map.of())).isEmpty();
    }

    private static String objection(Mode mode, Map<String, String> settings) {
        MailConfig config = new SmallRyeConfigBuilder()
                .withMapping(MailConfig.class)
                .withDefaultValues(settings)
                .withDefaultValue("livegate.mail.patience", "PT15S")
                .addDefaultInterceptors()
                .build()
                .getConfigMapping(MailConfig.class);
        return new MailSettingsFit(config).objection(mode).orElse("");
    }
}
