package dev.livegate.platform.secret;

import static dev.livegate.testing.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Ids;
import dev.livegate.platform.time.Time;
import dev.livegate.testing.People;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import dev.livegate.testing.TestKeys;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RotationTest {

    @Inject
    Notes notes;

    @Inject
    RotateKeys job;

    @Inject
    Rotation rotation;

    @Inject
    Tx tx;

    @Inject
    Time time;

    @Test
    @Proves("SELL-65")
    void movesEverythingToTheNewKeyWhileItStaysReadable() {
        // Given
        Scope acme = People.tenant("notes").scope();
        Scope other = People.tenant("notes").scope();
        List<UUID> mine = new ArrayList<>();
        for (int i = 0; i < 230; i++) {
            mine.add(notes.keepUnderOldKey(acme, "note " + i));
        }
        UUID theirs = notes.keepUnderOldKey(other, "theirs");
        String fresh = Notes.stored(notes.keep(acme, "fresh"));
        // When
        People.operator().calls().post("/api/admin/keys/rotate").then().statusCode(202);
        // Then
        eventually(() -> assertThat(progress("status")).isEqualTo("done"));
        assertThat(Superuser.read(
                        "select id from sealed_notes where note like 'v1.old.%' and note not like '%broken%'"))
                .isEmpty();
        assertThat(notes.read(acme, mine.get(229))).isEqualTo(Secret.of("note 229"));
        assertThat(notes.read(other, theirs)).isEqualTo(Secret.of("theirs"));
        assertThat(Superuser.read("select note from sealed_notes where note = ?", fresh))
                .hasSize(1);
        assertThat(Superuser.read(
                        "select event from audit_record where tenant_id = '00000000-0000-0000-0000-000000000000'"
                                + " and event like 'KEY_ROTATION%' order by seq"))
                .contains("KEY_ROTATION_STARTED", "KEY_ROTATION_FINISHED");
    }

    @Test
    void goesOnWhereItWasKilledAndSeesWhatCameBefore() {
        // Given
        Scope before = People.tenant("notes").scope();
        Scope after = People.tenant("notes").scope();
        KeyRotation halfway = halfway(before);
        UUID skipped = notes.keepUnderOldKey(before, "skipped");
        UUID waiting = notes.keepUnderOldKey(after, "waiting");
        // When
        job.run(new Rotation.Ordered(halfway.id));
        // Then
        assertThat(Notes.stored(skipped)).startsWith("v1.new.");
        assertThat(Notes.stored(waiting)).startsWith("v1.new.");
        assertThat(Superuser.read("select status from key_rotation where id = ?", halfway.id))
                .containsExactly("done");
    }

    @Test
    void leavesAndCountsWhatItCannotRead() {
        // Given
        Scope scope = People.tenant("notes").scope();
        UUID broken = notes.keepUnderOldKey(scope, "x");
        Superuser.tamper("update sealed_notes set note = 'v1.old.broken' where id = ?", broken);
        KeyRotation begun = halfway(null);
        // When
        job.run(new Rotation.Ordered(begun.id));
        // Then
        assertThat(Notes.stored(broken)).isEqualTo("v1.old.broken");
        assertThat(Superuser.read("select unreadable >= 1 from key_rotation where id = ?", begun.id))
                .containsExactly("t");
        Superuser.tamper("delete from sealed_notes where id = ?", broken);
    }

    @Test
    void movesWhatBelongsToNoTenantToo() {
        // Given
        UUID nobody = new UUID(0, 0);
        UUID mail = Ids.next();
        Place place = new Place(nobody, "mails", "content", mail);
        String sealed = Aes.seal(KeyRing.parse(TestKeys.OLD).first(), place, "words".getBytes(UTF_8));
        Superuser.tamper(
                "insert into mails (tenant_id, id, message_id, recipient, subject, content, state, created_at)"
                        + " values (?, ?, ?, 'olga@example.com', 'Hello', ?, 'failed', now())",
                nobody,
                mail,
                mail.toString(),
                sealed);
        KeyRotation begun = halfway(null);
        // When
        job.run(new Rotation.Ordered(begun.id));
        // Then
        assertThat(Superuser.read("select starts_with(content, 'v1.new.') from mails where id = ?", mail))
                .containsExactly("t");
        Superuser.tamper("delete from mails where id = ?", mail);
    }

    @Test
    void isForOperatorsOnly() {
        // Given
        var owner = People.tenant("acme").owner();
        // When
        owner.calls()
                .post("/api/admin/keys/rotate")
                // Then
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        RestAssured.get("/api/admin/keys/rotate").then().statusCode(401);
    }

    private KeyRotation halfway(Scope behind) {
        return tx.platform(() -> {
            KeyRotation.running().ifPresent(one -> one.finish(time.now()));
            KeyRotation.flush();
            KeyRotation begun = new KeyRotation("new", Actor.livegate("test").name(), time.now());
            begun.behind = behind == null ? null : behind.tenant();
            begun.persist();
            return begun;
        });
    }

    private static String progress(String field) {
        return People.operator().calls().get("/api/admin/keys/rotate").path(field);
    }
}
