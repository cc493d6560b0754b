package dev.livegate.deployment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.platform.time.Ids;
import dev.livegate.testing.Superuser;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The runs lie in eight tables, of which a tenant's question touches one and the application none by itself. */
@QuarkusTest
class RunsByTenantTest {

    private static final Pattern PART = Pattern.compile("(?<= on )deploy_run_\\d\\b");

    @Inject
    AgroalDataSource database;

    private final String tenant = Ids.next().toString();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from deploy_run where tenant_id = '%s' and kind = 'VERIFY' order by id desc limit 1",
                "select count(*) from deploy_run where tenant_id = current_tenant()",
                "select count(*) from deploy_run",
                "select * from verifications v join deploy_run r on r.tenant_id = v.tenant_id and r.id = v.id where v.tenant_id = '%s'",
                "select * from deploy_verification_run where tenant_id = '%s'",
                "update deploy_run set status = 'failed' where tenant_id = '%s' and id = gen_random_uuid() and version = 0",
                "delete from deploy_run r where r.tenant_id = '%s' and exists (select from deploy_run later"
                        + " where later.tenant_id = r.tenant_id and later.kind = r.kind and later.id > r.id)"
            })
    void asksOnePartForATenant(String question) throws SQLException {
        // When
        String plan = plan(question.formatted(tenant));
        // Then
        assertThat(parts(plan)).as(plan).hasSize(1);
    }

    @Test
    void spreadsTenantsOverAllParts() throws SQLException {
        // Given
        Set<String> touched = new TreeSet<>();
        // When
        for (int i = 0; i < 200; i++) {
            touched.addAll(parts(plan("select * from deploy_run where tenant_id = '" + Ids.next() + "'")));
        }
        // Then
        assertThat(touched).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from deploy_run_0",
                "insert into deploy_run_1 select * from deploy_run",
                "update deploy_run_2 set status = 'passed'",
                "delete from deploy_run_3",
                "truncate deploy_run_4",
                "alter table deploy_run detach partition deploy_run_5",
                "drop table deploy_run_6"
            })
    void keepsTheApplicationOutOfAPart(String deed) {
        assertThatThrownBy(() -> asApplication(deed))
                .isInstanceOf(SQLException.class)
                .extracting(fault -> ((SQLException) fault).getSQLState())
                .isEqualTo("42501");
    }

    @Test
    void closesEveryPart() {
        // When
        List<String> closed = Superuser.read("""
                select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
                where i.inhparent = 'deploy_run'::regclass and c.relrowsecurity and c.relforcerowsecurity
                    and not has_table_privilege('livegate_app', c.oid, 'select, insert, update, delete, truncate')
                    and exists (select from pg_policy p where p.polrelid = c.oid)""");
        // Then
        assertThat(closed).hasSize(8);
    }

    private String plan(String question) throws SQLException {
        return asApplication("explain (costs off) " + question);
    }

    private static Set<String> parts(String plan) {
        return PART.matcher(plan).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private String asApplication(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select set_config('app.tenant_id', '" + tenant + "', true)");
                StringBuilder lines = new StringBuilder();
                try (var rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        lines.append(rows.getString(1)).append('\n');
                    }
                }
                return lines.toString();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
