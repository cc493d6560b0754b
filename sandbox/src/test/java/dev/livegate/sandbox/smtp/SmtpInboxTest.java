package dev.livegate.sandbox.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.sandbox.host.Http;
import dev.livegate.sandbox.host.Json;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpInboxTest {
    private static final String PLAIN = "From: a@x.example\nTo: b@y.example\nSubject: Hi\nMessage-ID: <1@x>\n\nHello\n";

    private final SmtpInbox inbox = SmtpInbox.start();

    @AfterEach
    void stop() {
        inbox.close();
    }

    @Test
    void takesAMailAndShowsItDecoded() throws IOException {
        // Given
        var message = """
                From: =?UTF-8?Q?Livegate?= <no-reply@livegate.example>
                To: Zoë <zoë@y.example>
                Subject: =?UTF-8?B?V2lsbGtvbW1lbiwg?=
                 =?UTF-8?Q?Zo=C3=AB_=E2=9C=A8?=
                Message-ID: <42@livegate>
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="=_b 1"

                preamble
                --=_b 1
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Guten Tag, Zo=C3=AB. Dein Link: http://localhost:8080/login/abc=
                def?x=3D1.
                ..two dots and =E2=82=AC
                --=_b 1
                Content-Type: text/html; charset="utf-8"
                Content-Transfer-Encoding: base64

                PGEgaHJlZj0iaHR0cDovL2xvY2FsaG9zdDo4MDgwL2xvZ2luL2FiY2RlZj94PTEmYW1wO3k9MiI+
                R288L2E+
                --=_b 1--
                """;
        // When
        send("zoë@y.example", message);
        // Then
        var mail = Json.read(Http.get(inbox.url() + "/_sandbox/mails").body().getBytes(StandardCharsets.UTF_8))
                .get(0);
        assertThat(mail.path("from").asText()).isEqualTo("a@x.example");
        assertThat(mail.path("to").get(0).asText()).isEqualTo("zoë@y.example");
        assertThat(mail.path("subject").asText()).isEqualTo("Willkommen, Zoë ✨");
        assertThat(mail.path("messageId").asText()).isEqualTo("<42@livegate>");
        assertThat(mail.path("text").asText())
                .isEqualTo("Guten Tag, Zoë. Dein Link: http://localhost:8080/login/abcdef?x=1.\n..two dots and €");
        assertThat(mail.path("html").asText()).startsWith("<a href=").endsWith("Go</a>");
        assertThat(mail.path("links"))
                .extracting(link -> link.asText())
                .containsExactly(
                        "http://localhost:8080/login/abcdef?x=1", "http://localhost:8080/login/abcdef?x=1&y=2");
        assertThat(mail.path("raw").asText()).contains("Content-Transfer-Encoding: base64");
    }

    @Test
    void speaksPipelinedAndRefusesWhatComesOutOfOrder() throws IOException {
        try (var client = new SmtpClient(inbox.port())) {
            // When
            var early = client.says("RCPT TO:<b@y.example>");
            client.write(
                    "RSET\r\nMAIL FROM:<a@x.example> BODY=8BITMIME\r\nRCPT TO:<b@y.example>\r\nRCPT TO:<c@y.example>\r\nDATA\r\n");
            // Then
            assertThat(early).startsWith("503");
            assertThat(client.read()).startsWith("250");
            assertThat(client.read()).startsWith("250");
            assertThat(client.read()).startsWith("250");
            assertThat(client.read()).startsWith("250");
            assertThat(client.read()).startsWith("354");
            assertThat(client.says("Subject: x\r\n\r\nGrüße\r\n.")).startsWith("250");
            assertThat(client.says("NOOP")).startsWith("250");
            assertThat(client.says("BDAT 3")).startsWith("502");
            assertThat(client.says("QUIT")).startsWith("221");
        }
        assertThat(inbox.mails()).hasSize(1);
        assertThat(inbox.mails().get(0).to()).containsExactly("b@y.example", "c@y.example");
        assertThat(inbox.mails().get(0).text()).isEqualTo("Grüße");
    }

    @Test
    void turnsEveryoneAwayWhileItShutsDown() throws IOException {
        // Given
        inbox.mode("421");
        // When
        try (var client = new SmtpClient(inbox.port())) {
            // Then
            assertThat(client.greeting()).startsWith("421");
        }
    }

    @Test
    void greylistsOnlyTheFirstTry() throws IOException {
        // Given
        inbox.mode("451");
        // When
        var first = send("b@y.example", PLAIN);
        var second = send("b@y.example", PLAIN);
        // Then
        assertThat(first).startsWith("451");
        assertThat(second).startsWith("250");
        assertThat(inbox.mails()).hasSize(1);
    }

    @Test
    void refusesEveryRecipient() throws IOException {
        // Given
        Http.put(inbox.url() + "/_sandbox", "{\"smtp\":\"550\"}");
        // When
        var answer = send("b@y.example", PLAIN);
        // Then
        assertThat(answer).startsWith("550");
        assertThat(inbox.mails()).isEmpty();
    }

    @Test
    void keepsTheMailButNotTheConnectionWhenItDropsAfterData() {
        // Given
        inbox.mode("drop-after-data");
        // When
        var sending = assertThatThrownBy(() -> send("b@y.example", PLAIN));
        // Then
        sending.isInstanceOf(IOException.class).hasMessage("closed");
        assertThat(inbox.mails()).hasSize(1);
    }

    @Test
    void saysNothingAtAllWhenItHangs() {
        // Given
        inbox.mode("hang");
        // When
        var waiting = assertThatThrownBy(() -> new SmtpClient(inbox.port()));
        // Then
        waiting.isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void refusesWrongCredentialsOnRequest() throws IOException {
        try (var client = new SmtpClient(inbox.port())) {
            // Given
            var right = client.says("AUTH PLAIN AHUAcA==");
            inbox.mode("535");
            // When
            var wrong = client.says("AUTH PLAIN AHUAcA==");
            // Then
            assertThat(right).startsWith("235");
            assertThat(wrong).startsWith("535");
        }
    }

    @Test
    void refusesAMailThatSaysItIsTooBig() throws IOException {
        try (var client = new SmtpClient(inbox.port())) {
            // When
            var answer = client.says("MAIL FROM:<a@x.example> SIZE=99999999");
            // Then
            assertThat(answer).startsWith("552");
        }
    }

    private String send(String to, String message) throws IOException {
        try (var client = new SmtpClient(inbox.port())) {
            assertThat(client.says("EHLO test")).startsWith("250 SIZE");
            assertThat(client.says("MAIL FROM:<a@x.example> SMTPUTF8")).startsWith("250");
            var recipient = client.says("RCPT TO:<" + to + ">");
            if (!recipient.startsWith("250")) {
                return recipient;
            }
            assertThat(client.says("DATA")).startsWith("354");
            return client.says(message.replace("\n.", "\n..").replace("\n", "\r\n") + ".");
        }
    }
}
