package dev.livegate.checklist.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.testing.Counted;
import dev.livegate.testing.People;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
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
}
