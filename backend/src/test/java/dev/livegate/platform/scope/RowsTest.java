package dev.livegate.platform.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.platform.time.Ids;
import dev.livegate.platform.time.Time;
import dev.livegate.testing.Proves;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RowsTest {

    private static final String ALL = "select name from tenants";

    @Inject
    Rows rows;

    @Inject
    Tx tx;

    @Inject
    Time time;

    @Inject
    EntityManager entities;

    @Inject
    AgroalDataSource database;

    private final Scope acme = new Scope(Ids.next(), Actor.livegate("test"));
    private final Scope other = new Scope(Ids.next(), Actor.livegate("test"));

    @BeforeEach
    void twoTenants() {
        tx.platform(() -> List.of(insert(acme.tenant(), "Acme"), insert(other.tenant(), "Other")));
    }

    @Test
    @Proves({"JOIN-48", "SELL-62"})
    void showsATenantItsOwnRowsThoughTheFilterWasForgotten() {
        // When
        List<String> seen = rows.list(acme, ALL, row -> row.getString(1));
        // Then
        assertThat(seen).containsExactly("Acme");
    }

    @Test
    void bindsArgumentsBehindTheTenant() {
        // When
        List<String> seen =
                rows.list(acme, ALL + " where id = ? and name = ?", row -> row.getString(1), acme.tenant(), "Acme");
        // Then
        assertThat(seen).containsExactly("Acme");
    }

    @Test
    void keepsTenantAndQueryTogetherHoweverOftenItIsAsked() {
        // Given
        String query = ALL + " where created_at <= ?";
        Instant soon = time.now().plusSeconds(60);
        // When
        List<List<String>> seen = Stream.generate(() -> rows.list(acme, query, row -> row.getString(1), soon))
                .limit(12)
                .distinct()
                .toList();
        // Then
        assertThat(seen).containsExactly(List.of("Acme"));
    }

    @Test
    void refusesArgumentsThatWouldSendThemApart() {
        assertThatThrownBy(() -> rows.list(acme, ALL + " where created_at <= ?", row -> 1, new Timestamp(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesNothingOnTheConnection() throws SQLException {
        // Given
        for (int i = 0; i < 40; i++) {
            rows.list(acme, ALL, row -> row.getString(1));
        }
        // When
        int seen = countAsNobody();
        // Then
        assertThat(seen).isZero();
    }

    @Test
    void showsATransactionOnlyItsTenant() {
        // When
        List<?> seen = tx.in(acme, () -> entities.createNativeQuery(ALL).getResultList());
        // Then
        assertThat(seen).hasToString("[Acme]");
    }

    @Test
    void refusesToWriteForAnotherTenant() {
        assertThatThrownBy(() -> tx.in(acme, () -> insert(Ids.next(), "Stolen")))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void refusesToSwitchTenantInsideATransaction() {
        assertThatThrownBy(() -> tx.in(acme, () -> tx.in(other, () -> 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another tenant");
    }

    private int countAsNobody() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from tenants")) {
            result.next();
            return result.getInt(1);
        }
    }

    private int insert(UUID id, String name) {
        return entities.createNativeQuery("insert into tenants (id, slug, name, created_at) values (?1, ?2, ?3, now())")
                .setParameter(1, id)
                .setParameter(2, "t-" + id)
                .setParameter(3, name)
                .executeUpdate();
    }
}
