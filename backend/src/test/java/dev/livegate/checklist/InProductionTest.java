package dev.livegate.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.checklist.Checklist.State;
import dev.livegate.checklist.facts.FactBook;
import dev.livegate.checklist.facts.Facts;
import dev.livegate.checklist.facts.Origin;
import dev.livegate.checklist.facts.Relevance;
import dev.livegate.checklist.standing.ItemStatus;
import dev.livegate.checklist.standing.Standing;
import dev.livegate.checklist.template.DecidingFacts;
import dev.livegate.deployment.run.RunKind;
import dev.livegate.deployment.run.RunView;
import dev.livegate.deployment.run.Runs;
import dev.livegate.inside.InsideFacts;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Ids;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Production;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database that served a preview before serves production now: what was seen then decides no item (C14). */
@QuarkusTest
@TestProfile(Production.class)
class InProductionTest {

    private static final Set<Origin> RECORDED =
            Set.of(Origin.web, Origin.reports, Origin.vendor, Origin.synthetic, Origin.token);

    @Inject
    FactBook book;

    @Inject
    InsideFacts inside;

    @Inject
    Checklist checklist;

    @Inject
    Runs runs;

    @Inject
    Tx tx;

    private final Team team = People.tenant("moved");

    @ParameterizedTest
    @CsvSource({"true, deferred, false", "false, passed, true"})
    void countsNothingThatAPreviewFound(boolean preview, Status status, boolean settled) {
        // Given
        toldFromInside("worker", preview);
        toldFromInside("database", preview);
        seenFromOutside("web.cors", preview);
        // When
        Facts facts = book.facts(book.read(team.scope()));
        // Then
        assertThat(facts.of("inside.worker").status()).isEqualTo(status);
        assertThat(facts.of("web.cors").status()).isEqualTo(status);
        assertThat(inside.settlesDatabase(team.scope())).isEqualTo(settled);
    }

    /** Of all that anybody can see or report. */
    @ParameterizedTest
    @CsvSource({"true, deferred", "false, passed"})
    void countsNoFactThatWasRecordedInAPreview(boolean preview, Status status) {
        // Given
        DecidingFacts.beginning("inside.").forEach(name -> toldFromInside(name, preview));
        facts(RECORDED).forEach(fact -> seenFromOutside(fact, preview));
        // When
        Facts facts = book.facts(book.read(team.scope()));
        // Then
        assertThat(facts(RECORDED)).hasSizeGreaterThan(60);
        assertThat(Stream.concat(facts(RECORDED), facts(Set.of(Origin.inside)))
                        .map(fact -> facts.of(fact).status()))
                .containsOnly(status);
    }

    @ParameterizedTest
    @CsvSource({"true, deferred", "false, passed"})
    void countsNoWordThatWasGivenInAPreview(boolean preview, ItemStatus status) {
        // Given
        Superuser.tamper(
                "insert into checklist_answer (tenant_id, id, place, kind, words, given_by_name, given_at, starts_at,"
                        + " preview) values (?, ?, 'LIST-167', 'evidence', 'It is written down.', 'Ada', now(), now(), ?)",
                team.id(),
                Ids.next(),
                preview);
        // When
        State state = checklist.state(team.scope());
        // Then
        assertThat(state.standings())
                .filteredOn(one -> one.item().key().equals("LIST-167"))
                .extracting(Standing::status)
                .containsExactly(status);
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "false, 1"})
    void countsNoRunOfAPreview(boolean preview, int counting) {
        // Given
        Superuser.tamper(
                "insert into deploy_run (tenant_id, id, revision, kind, status, results_json, preview, started_at)"
                        + " values (?, ?, 1, 'PREFLIGHT', 'failed', '[]', ?, now())",
                team.id(),
                Ids.next(),
                preview);
        // When
        Optional<RunView> latest = tx.in(team.scope(), () -> runs.latest(team.scope(), RunKind.PREFLIGHT, 1));
        // Then
        assertThat(latest.stream()).hasSize(counting);
    }

    private static Stream<String> facts(Set<Origin> origins) {
        return DecidingFacts.all().stream().filter(fact -> origins.contains(Origin.of(fact)));
    }

    private void toldFromInside(String name, boolean preview) {
        Superuser.tamper(
                "insert into probe_facts (tenant_id, id, name, status, detail, provider, at, preview)"
                        + " values (?, ?, ?, 'passed', '{}', 'docker', now(), ?)",
                team.id(),
                Ids.next(),
                name,
                preview);
    }

    private void seenFromOutside(String fact, boolean preview) {
        Superuser.tamper(
                "insert into checklist_fact (tenant_id, id, fact, status, message, about, preview, observed_at, since)"
                        + " values (?, ?, ?, 'passed', 'It is closed.', ?, ?, now(), now())",
                team.id(),
                Ids.next(),
                fact,
                Relevance.of(fact, book.read(team.scope())),
                preview);
    }
}
