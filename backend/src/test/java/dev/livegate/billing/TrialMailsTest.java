package dev.livegate.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.Parallel;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** JOIN-132. */
@QuarkusTest
class TrialMailsTest {

    @Inject
    TrialMails mails;

    private Team team;
    private Person owner;

    @BeforeEach
    void aTenantWhoseOwnerHasBeenHere() {
        team = People.tenant("trial");
        owner = verified(team.owner());
        Superuser.tamper("update tenants set provision_state = 'complete' where id = ?", team.id());
    }

    @Test
    @Proves("JOIN-132")
    void remindsThreeDaysBeforeTheEndAndOnceOnly() {
        // Given
        endsIn("2 days 20 hours");
        // When
        Parallel.times(4, this::sweep);
        // Then
        assertThat(sent()).containsExactly("3 days of trial left for trial");
    }

    @Test
    void remindsAgainOnTheLastDay() {
        // Given
        endsIn("2 days 20 hours");
        mails.sweep();
        endsIn("20 hours");
        // When
        mails.sweep();
        // Then
        assertThat(sent()).containsExactly("3 days of trial left for trial", "1 day of trial left for trial");
    }

    @Test
    @Proves("JOIN-132")
    void saysWhenItHasEnded() {
        // Given
        endsIn("-5 minutes");
        // When
        mails.sweep();
        // Then
        assertThat(sent()).containsExactly("The trial of trial has ended");
    }

    @Test
    void isSilentTheRestOfTheTime() {
        // Given
        endsIn("4 days");
        mails.sweep();
        endsIn("-2 days");
        // When
        mails.sweep();
        // Then
        assertThat(sent()).isEmpty();
    }

    @Test
    void isSilentToWhoeverPays() {
        // Given
        endsIn("20 hours");
        Superuser.tamper("update tenants set subscription = 'active' where id = ?", team.id());
        // When
        mails.sweep();
        // Then
        assertThat(sent()).isEmpty();
    }

    @Test
    void writesToNobodyWhoHasNotProvedTheirAddress() {
        // Given
        endsIn("20 hours");
        Superuser.tamper("update users set email_verified_at = null where id = ?", owner.id());
        // When
        mails.sweep();
        // Then
        assertThat(sent()).isEmpty();
    }

    private Object sweep() {
        mails.sweep();
        return team;
    }

    private static Person verified(Person person) {
        Superuser.tamper("update users set email_verified_at = now() where id = ?", person.id());
        return person;
    }

    private void endsIn(String time) {
        Superuser.tamper("update tenants set trial_ends_at = now() + ?::interval where id = ?", time, team.id());
    }

    private List<String> sent() {
        return Superuser.read("select subject from mails where tenant_id = ? order by id", team.id());
    }
}
