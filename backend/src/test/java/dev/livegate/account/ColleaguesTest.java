package dev.livegate.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.scope.Tx;
import dev.livegate.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What PostgreSQL does itself to show people none but their colleagues. */
@QuarkusTest
class ColleaguesTest {

    @Inject
    EntityManager database;

    @Inject
    Tx tx;

    private final People.Team team = People.tenant("colleagues");

    /** A handful of rows is read as a whole whatever the index, so that way is closed here. */
    @Test
    void areFoundAmongTheMembershipsOfTheirTenantHoweverManyThereAre() {
        // When
        List<String> plan = plan("select email from users where id = gen_random_uuid()");
        // Then
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan on memberships"));
        assertThat(plan).anyMatch(line -> line.contains("Index Cond: (tenant_id = "));
    }

    @Test
    void seeEachOtherAndNobodyElse() {
        // Given
        var owner = team.owner();
        var stranger = People.tenant("strangers").owner();
        // When
        List<?> seen = tx.in(
                team.scope(),
                () -> database.createNativeQuery("select id from users").getResultList());
        // Then
        assertThat(seen).asList().contains(owner.id()).doesNotContain(stranger.id());
    }

    @SuppressWarnings("unchecked")
    private List<String> plan(String question) {
        return tx.in(team.scope(), () -> {
            database.createNativeQuery("select set_config('enable_seqscan', 'off', true)")
                    .getResultList();
            return database.createNativeQuery("explain (costs off) " + question).getResultList();
        });
    }
}
