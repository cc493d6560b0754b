package dev.livegate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.sandbox.customer.CustomerApp;
import dev.livegate.sandbox.host.Http;
import dev.livegate.sandbox.host.PortTaken;
import org.junit.jupiter.api.Test;

class SandboxTest {
    @Test
    void startsEveryServerOnAPortOfItsOwn() {
        try (var sandbox = Sandbox.start(Ports.ephemeral())) {
            // When
            var app = Http.get(sandbox.customerApp().url() + "/health");
            // Then
            assertThat(app.statusCode()).isEqualTo(200);
            assertThat(Http.post(sandbox.webhookSink().url() + "/hook/x", "{}").statusCode())
                    .isEqualTo(200);
            assertThat(Http.get(sandbox.smtpInbox().url() + "/_sandbox/mails").body())
                    .isEqualTo("[ ]");
        }
    }

    @Test
    void runsTwiceSideBySide() {
        try (var one = Sandbox.start(Ports.ephemeral());
                var other = Sandbox.start(Ports.ephemeral())) {
            // When
            one.customerApp().set("health", "500");
            // Then
            assertThat(Http.get(other.customerApp().url() + "/health").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void saysInOneSentenceThatAPortIsTaken() {
        try (var app = CustomerApp.start()) {
            // When
            var second = assertThatThrownBy(() -> CustomerApp.start(app.port()));
            // Then
            second.isInstanceOf(PortTaken.class)
                    .hasMessage(
                            "Port " + app.port() + " is taken or forbidden; stop what listens there and start again.");
        }
    }

    @Test
    void freesItsPortsWhenItStops() {
        // Given
        var first = CustomerApp.start();
        first.close();
        // When
        try (var second = CustomerApp.start(first.port())) {
            // Then
            assertThat(Http.get(second.url() + "/health").statusCode()).isEqualTo(200);
        }
    }
}
