package dev.livegate.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.LocalDb;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the migrations really made: a tenant table without its policy, or a key that does not begin with its tenant. */
@QuarkusTest
class CatalogueTest {

    private static final String TENANT_TABLES = """
            select c.oid, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('public', 'sins') and c.relkind in ('r', 'p') and exists (
                select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)""";

    private static final String UNGUARDED = """
            select t.relname from (%s) t join pg_class c on c.oid = t.oid
            where not c.relrowsecurity or not c.relforcerowsecurity
               or not exists (select from pg_policy p where p.polrelid = c.oid and p.polqual is not null)""";

    private static final String KEYS_OF_NOBODY = """
            select i.indexrelid::regclass::text from (%s) t join pg_index i on i.indrelid = t.oid and i.indisunique
            join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0] where a.attname <> 'tenant_id'""";

    private static final String LINKS_OF_NOBODY = """
            select k.conname from (%1$s) t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
            where k.confrelid in (select oid from (%1$s) o) and not exists (
                select from pg_attribute a where a.attrelid = t.oid and a.attnum = k.conkey[1] and a.attname = 'tenant_id')""";

    private static final String UNEXPLAINED = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('public', 'sins') and c.relkind in ('r', 'p') and not c.relispartition
              and c.relname not in ('flyway_schema_history', 'tenants') and obj_description(c.oid, 'pg_class') is null
              and c.oid not in (select oid from (%s) t)""";

    private Connection database;

    @BeforeEach
    void openTheCatalogue() throws SQLException {
        database = DriverManager.getConnection(
                LocalDb.server().jdbcUrl(), "postgres", LocalDb.server().superuserPassword());
        database.setAutoCommit(false);
    }

    @AfterEach
    void leaveNoTrace() throws SQLException {
        database.rollback();
        database.close();
    }

    @Test
    @Proves("WIZ-49")
    void guardsEveryTenantTable() throws SQLException {
        assertThat(found(UNGUARDED)).isEmpty();
    }

    @Test
    @Proves({"WIZ-49", "JOIN-51", "JOIN-106"})
    void beginsEveryKeyWithItsTenant() throws SQLException {
        assertThat(found(KEYS_OF_NOBODY)).isEmpty();
    }

    @Test
    void beginsEveryLinkWithItsTenant() throws SQLException {
        assertThat(found(LINKS_OF_NOBODY)).isEmpty();
    }

    @Test
    void explainsEveryTableThatBelongsToNoTenant() throws SQLException {
        assertThat(found(UNEXPLAINED)).isEmpty();
    }

    @Test
    void givesTheApplicationNoPowerOverTheSchema() throws SQLException {
        assertThat(
                        found(
                                "select rolname from pg_roles where rolname = 'livegate_app'"
                                        + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or has_schema_privilege(rolname, 'public', 'create'))"))
                .isEmpty();
    }

    @Test
    void seesPlantedSins() throws SQLException {
        // Given
        try (var statement = database.createStatement()) {
            statement.execute("""
                    create schema sins;
                    create table sins.open (tenant_id uuid, id uuid primary key);
                    create table sins.child (tenant_id uuid, parent uuid references sins.open);
                    create table sins.nobody (id uuid)""");
        }
        // When
        List<List<String>> seen =
                List.of(found(UNGUARDED), found(KEYS_OF_NOBODY), found(LINKS_OF_NOBODY), found(UNEXPLAINED));
        // Then
        assertThat(seen).allSatisfy(sins -> assertThat(sins).isNotEmpty());
    }

    private List<String> found(String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query.formatted(TENANT_TABLES))) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
