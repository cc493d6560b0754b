package dev.livegate.checklist.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.deployment.run.RunEnded;
import dev.livegate.deployment.run.RunKind;
import dev.livegate.deployment.run.RunSubject;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Ids;
import dev.livegate.testing.Counted;
import dev.livegate.testing.People;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The profile looks after an hour, so that nothing is looked at meanwhile. */
@QuarkusTest
@TestProfile(Counted.class)
class CausesTest {

    private final Scope scope = People.tenant("turned").scope();

    @Inject
    Causes causes;

    @Inject
    Event<RunEnded> ended;

    @Inject
    Tx tx;

    @Test
    void comesAgainHoweverOftenItIsTurnedAwayAndEachTimeLater() {
        // Given
        tx.run(scope, () -> causes.later(scope, 1));
        // When
        tx.run(scope, () -> causes.later(scope, 2));
        // Then
        assertThat(Superuser.read(
                        "select split_part(task_instance, '/', 2) from scheduled_tasks"
                                + " where task_name = 'checklist-look' and task_instance like ? || '/%'"
                                + " order by execution_time",
                        scope.tenant().toString()))
                .containsExactly("later 1", "later 2");
    }

    @Test
    void areVerificationsOfTheConfiguredAppAlone() {
        // Given
        verified(new RunSubject(null, 0));
        long strangers = looks();
        // When
        verified(new RunSubject(Ids.next(), 1));
        // Then
        assertThat(strangers).isZero();
        assertThat(looks()).isEqualTo(1);
    }

    private void verified(RunSubject subject) {
        tx.run(scope, () -> ended.fire(new RunEnded(scope, RunKind.VERIFY, subject)));
    }

    private long looks() {
        return Superuser.read(
                        "select 1 from scheduled_tasks where task_name = 'checklist-look' and task_instance like ? || '/%'",
                        scope.tenant().toString())
                .size();
    }
}
