package dev.livegate.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The two migrations of sign-up as the database has them. */
@QuarkusTest
class SchemaTest {

    @Test
    @Proves({"JOIN-51", "JOIN-54", "JOIN-55"})
    void givesEveryFixtureATenantAndAPlaceOfItsOwn() {
        // When
        List<String> constraints = Superuser.read(
                "select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'fixtures'::regclass and contype = 'u'");
        // Then
        assertThat(constraints).containsExactly("UNIQUE (tenant_id, fixture_date, home_team, away_team)");
        assertThat(
                        Superuser.read(
                                "select is_nullable from information_schema.columns where table_name = 'fixtures' and column_name = 'tenant_id'"))
                .containsExactly("NO");
    }

    @Test
    @Proves({"JOIN-52", "JOIN-53", "JOIN-106"})
    void findsFixturesByTenantAndDateAndByTenantAndStatus() {
        // When
        List<String> indexes = Superuser.read(
                "select split_part(indexdef, ' USING btree ', 2) from pg_indexes where indexname in (?, ?) order by indexname",
                "idx_fixtures_tenant_date",
                "idx_fixtures_tenant_status");
        // Then
        assertThat(indexes).containsExactly("(tenant_id, fixture_date)", "(tenant_id, status)");
    }

    @Test
    @Proves({"JOIN-20", "JOIN-56 to JOIN-59", "JOIN-117"})
    void keepsStateReasonAndTimeOfASetUpBesideItsTenant() {
        // When
        List<String> columns =
                Superuser.read("select column_name || ' ' || data_type || ' ' || coalesce(column_default, '')"
                        + " from information_schema.columns where table_name = 'tenants' and column_name like 'provision\\_%'"
                        + " order by column_name");
        // Then
        assertThat(columns)
                .containsExactly(
                        "provision_reason text ",
                        "provision_state text 'pending'::text",
                        "provision_updated_at timestamp with time zone ");
    }
}
