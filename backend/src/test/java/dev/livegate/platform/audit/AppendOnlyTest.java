package dev.livegate.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.platform.scope.Scope;
import dev.livegate.testing.Superuser;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AppendOnlyTest {

    @Inject
    AgroalDataSource database;

    @Inject
    Trail trail;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_record set summary = 'nothing happened'",
                "delete from audit_record",
                "truncate audit_record",
                "truncate audit_record_rest",
                "insert into audit_record select * from audit_record",
                "insert into audit_record_rest select * from audit_record",
                "select * from audit_record_rest",
                "update audit_head set seq = 0",
                "delete from audit_head",
                "insert into audit_head values (gen_random_uuid(), 1, '', now(), 0, '')",
                "update audit_checkpoint set root = ''",
                "delete from audit_checkpoint",
                "delete from audit_leaf",
                "drop table audit_record_rest",
                "alter table audit_record disable trigger all",
                "set session_replication_role = replica",
                "create or replace function audit_digest(r audit_record) returns bytea language sql return null"
            })
    void holdsAgainstTheApplicationItself(String deed) {
        // Given
        Scope scope = trail.of(2);
        // When
        assertThatThrownBy(() -> asApplication(scope, deed))
                // Then
                .isInstanceOf(SQLException.class)
                .extracting(fault -> ((SQLException) fault).getSQLState())
                .isEqualTo("42501");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_record set summary = 'nothing happened'",
                "delete from audit_record",
                "truncate audit_record",
                "truncate audit_record_rest",
                "delete from audit_checkpoint"
            })
    void holdsAgainstTheOwnerOfTheTables(String deed) {
        // Given
        Scope scope = trail.of(2);
        // When
        assertThatThrownBy(() -> asOwner(scope, deed))
                // Then
                .hasMessageContaining("append-only");
    }

    @Test
    void writesNoOtherTenantsChain() {
        // Given
        Scope acme = trail.of(1);
        Scope other = trail.of(1);
        String forged = "select audit_append('" + other.tenant() + "', 'user', null, 'Eve', 'FORGED', '', '{}', null)";
        // When
        assertThatThrownBy(() -> asApplication(acme, forged))
                // Then
                .hasMessageContaining("another tenant");
    }

    @Test
    void dropsNoMonthThatIsYoung() {
        assertThatThrownBy(() -> asApplication(
                        trail.of(1),
                        "select set_config('app.platform', 'on', true); select audit_retire_month(now()::date)"))
                .hasMessageContaining("too young");
    }

    @Test
    void lockedEveryMonthThatIsOpen() {
        // When
        List<String> open = Superuser.read("""
                select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
                where i.inhparent = 'audit_record'::regclass and not (c.relrowsecurity and c.relforcerowsecurity
                    and not has_table_privilege('livegate_app', c.oid, 'select, insert, update, delete, truncate'))
                """);
        // Then
        assertThat(open).isEmpty();
    }

    private void asApplication(Scope scope, String deed) throws SQLException {
        try (Connection connection = database.getConnection()) {
            attempt(connection, scope, deed);
        }
    }

    private static void asOwner(Scope scope, String deed) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (Connection connection = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class))) {
            attempt(connection, scope, deed);
        }
    }

    private static void attempt(Connection connection, Scope scope, String deed) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant_id', '" + scope.tenant() + "', true)");
            statement.execute(deed);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
