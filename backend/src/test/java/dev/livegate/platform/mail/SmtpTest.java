package dev.livegate.platform.mail;

import static dev.livegate.testing.Eventually.eventually;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Sql;
import dev.livegate.platform.scope.Tx;
import dev.livegate.sandbox.smtp.Mail;
import dev.livegate.sandbox.smtp.SmtpInbox;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A preview that has a mail server, which does what mail servers do. */
@QuarkusTest
@TestProfile(SmtpTest.WithServer.class)
class SmtpTest {

    private static SmtpInbox server;

    public static class WithServer implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Server.class));
        }
    }

    public static class Server implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            server = SmtpInbox.start();
            return Map.of(
                    "livegate.mail.host", "localhost",
                    "livegate.mail.port", Integer.toString(server.port()),
                    "livegate.mail.username", "livegate",
                    "livegate.mail.password", "not-a-real-one",
                    "livegate.mail.patience", "5s",
                    "livegate.mail.tries", "3");
        }

        @Override
        public void stop() {
            server.close();
        }
    }

    @Inject
    Mails mails;

    @Inject
    Delivery delivery;

    @Inject
    Tx tx;

    @Inject
    Sql sql;

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void emptyTheMailbox() {
        server.mode("ok").clear();
    }

    @Test
    void deliversOnceWithTextAndHtmlAndItsOwnMessageId() {
        // When
        send("zoe@example.com", "Zoë & Söhne ✨");
        // Then
        eventually(() -> assertThat(status().state()).isEqualTo(MailState.sent));
        assertThat(server.mails()).hasSize(1);
        Mail mail = server.mails().get(0);
        assertThat(mail.to()).containsExactly("zoe@example.com");
        assertThat(mail.from()).isEqualTo("no-reply@localhost");
        assertThat(mail.subject()).isEqualTo("Olga invites you to Zoë & Söhne ✨ on Livegate");
        assertThat(mail.content().messageId()).isEqualTo("<" + key + "@livegate>");
        assertThat(mail.text()).contains("Zoë & Söhne ✨", link());
        assertThat(mail.content().html()).contains("Zoë &amp; Söhne ✨");
        assertThat(mail.raw()).contains("Auto-Submitted: auto-generated");
        assertThat(status().tries()).isEqualTo(1);
    }

    @Test
    void forgetsTheWordsOnceTheyAreGone() {
        // When
        send("a@example.com", "Acme");
        // Then
        eventually(() -> assertThat(status().state()).isEqualTo(MailState.sent));
        assertThat(tx.platform(() -> sql.list(
                        "select 1 from mails where content is not null and message_id like ?",
                        row -> true,
                        "%" + key + "%")))
                .isEmpty();
        assertThat(get("/dev/inbox.json").statusCode()).isEqualTo(404);
    }

    @Test
    void triesAgainWhenItIsGreylisted() {
        // Given
        server.mode("451");
        // When
        send("grey-" + key + "@example.com", "Acme");
        // Then
        eventually(() -> assertThat(status().state()).isEqualTo(MailState.sent));
        assertThat(status().tries()).isEqualTo(2);
        assertThat(status().lastError()).isNull();
        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void isRecognisableWhenTheConnectionDropsAfterTheMailWasTaken() {
        // Given
        server.mode("drop-after-data");
        // When
        send("b@example.com", "Acme");
        // Then
        eventually(() -> assertThat(status().lastError()).isNotNull());
        server.mode("ok");
        eventually(() -> assertThat(status().state()).isEqualTo(MailState.sent));
        assertThat(server.mails())
                .hasSizeGreaterThan(1)
                .extracting(mail -> mail.content().messageId())
                .containsOnly("<" + key + "@livegate>");
    }

    @Test
    void staysPendingWithItsErrorWhileTheServerHangs() {
        // Given
        server.mode("hang");
        // When
        send("c@example.com", "Acme");
        // Then
        eventually(() -> assertThat(status().lastError()).isNotNull());
        assertThat(status().state()).isEqualTo(MailState.pending);
        server.mode("ok");
        eventually(() -> assertThat(status().state()).isEqualTo(MailState.sent));
    }

    @Test
    void doesNotInsistWhenTheRecipientIsRefused() {
        // Given
        server.mode("550");
        // When
        send("nobody@example.com", "Acme");
        // Then
        eventually(() -> assertThat(status().state()).isEqualTo(MailState.failed));
        assertThat(status().tries()).isEqualTo(1);
        assertThat(status().lastError()).contains("550");
    }

    @Test
    void failsForGoodAfterItsTriesAndSaysWhy() {
        // Given
        server.mode("535");
        // When
        send("d@example.com", "Acme");
        // Then
        eventually(() -> assertThat(status().state()).isEqualTo(MailState.failed));
        assertThat(status().tries()).isEqualTo(3);
        assertThat(status().lastError()).isNotBlank();
    }

    @Test
    void goesOutAfterAllWhenAnOperatorStartsItsJobAgain() {
        // Given
        server.mode("550");
        send("late@example.com", "Acme");
        eventually(() -> assertThat(status().state()).isEqualTo(MailState.failed));
        server.mode("ok");
        // When
        deliver();
        // Then
        assertThat(status().state()).isEqualTo(MailState.sent);
        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void isNotHeldUpByOthersThatTheServerLeftHanging() {
        // Given
        server.mode("550");
        send("f@example.com", "Acme");
        eventually(() -> assertThat(status().state()).isEqualTo(MailState.failed));
        server.mode("hang");
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(this::deliver).isInstanceOf(Undelivered.class);
        }
        server.mode("ok");
        // When
        deliver();
        // Then
        assertThat(status().state()).isEqualTo(MailState.sent);
    }

    @Test
    void makesHeadersOfNobodysName() {
        // When
        send("e@example.com", "Acme\r\nBcc: all@example.com\r\nX-Evil: yes");
        // Then
        eventually(() -> assertThat(server.mails()).hasSize(1));
        Mail mail = server.mails().get(0);
        assertThat(mail.to()).containsExactly("e@example.com");
        assertThat(mail.raw().lines()).noneMatch(line -> line.startsWith("Bcc:") || line.startsWith("X-Evil:"));
        assertThat(mail.subject()).isEqualTo("Olga invites you to Acme Bcc: all@example.com X-Evil: yes on Livegate");
    }

    private void send(String to, String tenant) {
        var data =
                Map.<String, Object>of("tenant", tenant, "inviter", "Olga", "role", "admin", "link", link(), "days", 7);
        tx.platform(() -> {
            mails.send(null, new Letter(to, "invitation", data, key));
            return null;
        });
    }

    private void deliver() {
        delivery.run(new Scope(new UUID(0, 0), Actor.livegate("test")), new Delivery.Ref(id()));
    }

    private UUID id() {
        return tx.platform(() -> sql.first(
                        "select id from mails where message_id like ?",
                        row -> row.getObject(1, UUID.class),
                        "%" + key + "%"))
                .orElseThrow();
    }

    private MailStatus status() {
        return mails.status(null, key).orElseThrow();
    }

    private String link() {
        return "http://localhost:8080/invite/" + key;
    }
}
