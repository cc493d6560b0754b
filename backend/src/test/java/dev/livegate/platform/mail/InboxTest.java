package dev.livegate.platform.mail;

import static dev.livegate.testing.Eventually.eventually;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.scope.Sql;
import dev.livegate.platform.scope.Tx;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Team;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class InboxTest {

    @Inject
    Mails mails;

    @Inject
    Envelopes envelopes;

    @Inject
    MailConfig config;

    @Inject
    Tx tx;

    @Inject
    Sql sql;

    private final String key = UUID.randomUUID().toString();
    private final String link = "http://localhost:8080/login/" + key;

    @Test
    void showsTheNewestMailFirst() {
        // Given
        send("older@example.com", key + "-1");
        send("newer@example.com", key + "-2");
        // When
        JsonPath inbox = get("/dev/inbox.json").jsonPath();
        // Then
        assertThat(inbox.getList("to", String.class)).startsWith("newer@example.com", "older@example.com");
        assertThat(inbox.getString("[0].subject")).isEqualTo("Your link to Livegate");
        assertThat(inbox.getString("[0].text")).contains(link);
        assertThat(inbox.getList("[0].links", String.class)).containsExactly(link);
        assertThat(inbox.getString("[0].at")).endsWith("Z");
    }

    @Test
    void isAPageToo() {
        // Given
        send("reader@example.com", key);
        // When
        var page = get("/dev/inbox");
        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString())
                .contains("<a href=\"" + link + "\">")
                .contains("reader@example.com")
                .doesNotContain("<style", "style=", "<script");
    }

    @Test
    void sendsTheSameLetterOnce() {
        // Given
        send("twice@example.com", key);
        // When
        send("twice@example.com", key);
        // Then
        assertThat(get("/dev/inbox.json").jsonPath().getList("text", String.class))
                .filteredOn(text -> text.contains(link))
                .hasSize(1);
    }

    @Test
    void forgetsALetterWhoseTransactionFails() {
        // When
        var undone = assertThatThrownBy(() -> tx.platform(() -> {
            mails.send(null, letter("never@example.com", key));
            throw new IllegalStateException("undone");
        }));
        // Then
        undone.hasMessage("undone");
        assertThat(mails.status(null, key)).isEmpty();
        assertThat(get("/dev/inbox.json").asString()).doesNotContain(key);
    }

    @Test
    void tellsATenantWhatBecameOfItsLetterAndNobodyElse() {
        // Given
        Team acme = People.tenant("acme");
        Team other = People.tenant("other");
        // When
        tx.run(acme.scope(), () -> mails.send(acme.scope(), letter("owner@example.com", key)));
        // Then
        eventually(() -> assertThat(mails.status(acme.scope(), key).map(MailStatus::state))
                .contains(MailState.sent));
        assertThat(mails.status(other.scope(), key)).isEmpty();
    }

    @Test
    void keepsNoLinkInTheClear() {
        // When
        send("sealed@example.com", key);
        // Then
        List<String> rows = tx.platform(() -> sql.list("select mails::text from mails", row -> row.getString(1)));
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains("/login/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@b.c\r\nBcc: all@example.com", "a@b.c, d@e.f", "<a@b.c>", "a b@c.d", "nobody", "a@", "a@b@c"})
    void refusesWhatIsNoAddress(String address) {
        // When
        var attempt = assertThatThrownBy(() -> send(address, key));
        // Then
        attempt.isInstanceOf(Problem.class);
        assertThat(get("/dev/inbox.json").asString()).doesNotContain(key);
    }

    @Test
    void isNothingAtAllInProduction() {
        // Given
        ModeConfig production = new SmallRyeConfigBuilder()
                .withMapping(ModeConfig.class)
                .withDefaultValue("livegate.mode", "production")
                .build()
                .getConfigMapping(ModeConfig.class);
        Inbox inbox = new Inbox(tx, envelopes, production, config);
        // When
        var look = assertThatThrownBy(inbox::latest);
        // Then
        look.isInstanceOfSatisfying(
                Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
    }

    @Test
    void takesALetterOnlyInATransaction() {
        assertThatThrownBy(() -> mails.send(null, letter("a@example.com", key)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a letter belongs into the transaction that causes it");
    }

    private void send(String to, String dedupeKey) {
        tx.platform(() -> {
            mails.send(null, letter(to, dedupeKey));
            return null;
        });
    }

    private Letter letter(String to, String dedupeKey) {
        return new Letter(to, "magic-link", Map.of("link", link, "minutes", 15), dedupeKey);
    }
}
