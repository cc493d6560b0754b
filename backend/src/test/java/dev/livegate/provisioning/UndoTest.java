package dev.livegate.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** JOIN-55 and JOIN-88: each migration that has an undo can be taken back, and no row is lost. */
@QuarkusTest
class UndoTest {

    private static final Path UNDO = Path.of("src/main/resources/db/undo");
    private static final String LEFT = """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_name in ('posts', 'fixtures', 'make_webhooks')
            union all
            select column_name from information_schema.columns
            where table_name = 'tenants' and column_name like 'provision%'""";
    private static final String RUN = """
            insert into tenants (id, slug, name, created_at) values (gen_random_uuid(), 'undone', 'Undone', now());
            insert into deploy_run (tenant_id, id, revision, kind, status, results_json, preview, started_at)
                select id, id, 1, 'VERIFY', 'running', '[]', true, now() from tenants where slug = 'undone'""";
    private static final String RUNS = "select id from deploy_run order by tenant_id, id";
    private static final String PARTS = """
            select relname from pg_class where relkind in ('r', 'p') and (relname ~ '^deploy_run_\\d' or relname = 'deploy_run')
                and not (relkind = 'r' and relname = 'deploy_run' and relrowsecurity and relforcerowsecurity)""";
    private static final String KEPT = """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_name like '%\\_undone\\_%' order by 1""";

    @Test
    @Proves({"JOIN-55", "JOIN-59", "JOIN-88"})
    void takesMigrationsBackAndKeepsTheirRows() throws SQLException, IOException {
        try (Connection database = Superuser.connect();
                Statement statement = database.createStatement()) {
            // Given
            database.setAutoCommit(false);
            List<String> scripts = scripts();
            statement.execute(RUN);
            List<String> runs = column(statement, RUNS);
            // When
            for (String script : scripts) {
                statement.execute(script);
            }
            // Then
            assertThat(scripts).hasSize(3);
            assertThat(column(statement, LEFT)).isEmpty();
            assertThat(column(statement, KEPT))
                    .containsExactly(
                            "fixtures_undone_202611211100",
                            "make_webhooks_undone_202611211101",
                            "posts_undone_202611211100");
            assertThat(column(statement, RUNS)).isEqualTo(runs);
            assertThat(column(statement, PARTS)).isEmpty();
            database.rollback();
        }
    }

    /** The newest first, as one takes them back. */
    private static List<String> scripts() throws IOException {
        List<String> scripts = new ArrayList<>();
        try (Stream<Path> files = Files.list(UNDO)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                scripts.add(Files.readString(file));
            }
        }
        return scripts;
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
