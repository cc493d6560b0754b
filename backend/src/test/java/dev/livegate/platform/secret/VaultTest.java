package dev.livegate.platform.secret;

import static dev.livegate.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.testing.People;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VaultTest {

    @Inject
    Notes notes;

    @Test
    void keepsWhatNobodyElseCanRead() {
        // Given
        Scope scope = People.tenant("notes").scope();
        // When
        UUID id = notes.keep(scope, "hidden");
        // Then
        assertThat(Notes.stored(id)).startsWith("v1.new.").doesNotContain("hidden");
        assertThat(notes.read(scope, id)).isEqualTo(Secret.of("hidden"));
    }

    @Test
    void refusesWhatWasChangedAndRemembersIt() {
        // Given
        Scope scope = People.tenant("notes").scope();
        UUID broken = notes.keep(scope, "hidden");
        UUID whole = notes.keep(scope, "fine");
        Superuser.tamper(
                "update sealed_notes set note = overlay(note placing 'A' from 40) where id = ?"
                        + " and substring(note, 40, 1) <> 'A'",
                broken);
        Superuser.tamper(
                "update sealed_notes set note = overlay(note placing 'B' from 41) where id = ?"
                        + " and substring(note, 41, 1) <> 'B'",
                broken);
        // When
        assertThatThrownBy(() -> notes.read(scope, broken))
                .isInstanceOf(Problem.class)
                .extracting(fault -> ((Problem) fault).code())
                .isEqualTo("SECRET_UNREADABLE");
        // Then
        assertThat(notes.read(scope, whole)).isEqualTo(Secret.of("fine"));
        eventually(() -> assertThat(alarms(scope)).containsExactly(broken.toString()));
    }

    @Test
    @Proves("SELL-65")
    void refusesWhatWasSwappedBetweenTenants() {
        // Given
        Scope acme = People.tenant("notes").scope();
        Scope other = People.tenant("notes").scope();
        UUID mine = notes.keep(acme, "mine");
        UUID theirs = notes.keep(other, "theirs");
        Superuser.tamper(
                "update sealed_notes set note = case id when ? then ? else ? end where id in (?, ?)",
                mine,
                Notes.stored(theirs),
                Notes.stored(mine),
                mine,
                theirs);
        // When
        assertThatThrownBy(() -> notes.read(acme, mine)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> notes.read(other, theirs)).isInstanceOf(Problem.class);
        // Then
        eventually(() -> assertThat(alarms(acme)).containsExactly(mine.toString()));
        eventually(() -> assertThat(alarms(other)).containsExactly(theirs.toString()));
    }

    private static List<String> alarms(Scope scope) {
        return Superuser.read(
                "select facts->>'row' from audit_record where tenant_id = ? and event = 'SECRET_UNREADABLE'",
                scope.tenant());
    }
}
