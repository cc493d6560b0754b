package dev.livegate.platform.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.testing.People;
import dev.livegate.testing.Superuser;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LastlyTest {

    private static final String RENAME = "update tenants set name = ? where id = ?";
    private static final String NAME = "select name from tenants where id = ?";

    @Inject
    Lastly lastly;

    @Inject
    Tx tx;

    @Inject
    Sql sql;

    @Inject
    Rows rows;

    private Scope scope;

    @BeforeEach
    void aTenant() {
        scope = People.tenant("lastly").scope();
    }

    @Test
    void isSaidInOrderBeforeTheCommit() {
        // When
        tx.run(scope, () -> List.of("first", "second", "third").forEach(this::rename));
        // Then
        assertThat(name()).containsExactly("third");
    }

    @Test
    void isSeenByWhoeverAsksInTheSameTransaction() {
        // When
        List<List<String>> seen = tx.in(scope, () -> {
            rename("by Sql");
            List<String> bySql = sql.list(NAME, row -> row.getString(1), scope.tenant());
            rename("by Rows");
            return List.of(bySql, rows.list(scope, NAME, row -> row.getString(1), scope.tenant()));
        });
        // Then
        assertThat(seen).containsExactly(List.of("by Sql"), List.of("by Rows"));
    }

    @Test
    void isNeverSaidWhenItsTransactionIsUndone() {
        // Given
        List<String> before = name();
        // When
        assertThatThrownBy(() -> tx.run(scope, () -> {
                    rename("undone");
                    throw new IllegalArgumentException("business says no");
                }))
                .hasMessage("business says no");
        // Then
        assertThat(name()).isEqualTo(before);
    }

    @Test
    void undoesEverythingWhenWhatMustHoldDoesNot() {
        // Given
        List<String> before = name();
        // When
        assertThatThrownBy(() -> tx.run(scope, () -> {
                    rename("too early");
                    insistInVain();
                    rename("too late");
                }))
                .hasMessage("it does not hold");
        // Then
        assertThat(name()).isEqualTo(before);
    }

    @Test
    void letsNobodyCommitTheRestAfterAFaultThatWasCaught() {
        // Given
        List<String> before = name();
        // When
        assertThatThrownBy(() -> tx.run(scope, () -> {
                    insistInVain();
                    assertThatThrownBy(() -> sql.list(NAME, row -> row.getString(1), scope.tenant()))
                            .hasMessage("it does not hold");
                    rename("as if nothing were");
                }))
                .isInstanceOf(QuarkusTransactionException.class);
        // Then
        assertThat(name()).isEqualTo(before);
    }

    private void insistInVain() {
        lastly.insist(() -> new IllegalArgumentException("it does not hold"), "select 1 from tenants where false");
    }

    private void rename(String name) {
        lastly.say(RENAME, name, scope.tenant());
    }

    private List<String> name() {
        return Superuser.read(NAME, scope.tenant());
    }
}
