package dev.livegate.platform.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadOnlyTest {

    private static final String NAME = "select name from tenants where id = ?";

    @Inject
    Tx tx;

    @Inject
    Sql sql;

    @Inject
    Lastly lastly;

    private Scope scope;

    @BeforeEach
    void aTenant() {
        scope = People.tenant("reading").scope();
    }

    @Test
    void seesItsTenant() {
        // When
        List<String> seen = tx.reading(scope, this::names);
        // Then
        assertThat(seen).hasSize(1);
    }

    @Test
    void isRefusedWhateverItWrites() {
        // Given
        List<String> before = tx.reading(scope, this::names);
        // When
        assertThatThrownBy(() -> tx.reading(
                        scope, () -> sql.update("update tenants set name = 'x' where id = ?", scope.tenant())))
                // Then
                .hasStackTraceContaining("read-only transaction");
        assertThatThrownBy(() -> tx.reading(scope, () -> {
                    lastly.say("update tenants set name = 'x' where id = ?", scope.tenant());
                    return before;
                }))
                .hasStackTraceContaining("read-only transaction");
        assertThat(tx.in(scope, this::names)).isEqualTo(before);
    }

    @Test
    void leavesNothingBehindOnItsConnection() {
        // When
        tx.reading(scope, this::names);
        // Then
        int changed = tx.in(scope, () -> sql.update("update tenants set name = name where id = ?", scope.tenant()));
        assertThat(changed).isEqualTo(1);
    }

    private List<String> names() {
        return sql.list(NAME, row -> row.getString(1), scope.tenant());
    }
}
