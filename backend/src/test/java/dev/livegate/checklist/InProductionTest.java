package dev.livegate.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.checklist.facts.FactBook;
import dev.livegate.checklist.facts.Facts;
import dev.livegate.inside.InsideFacts;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.time.Ids;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Production;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database that served a preview before serves production now: what was seen then decides no item (C14). */
@QuarkusTest
@TestProfile(Production.class)
class InProductionTest {

    @Inject
    FactBook book;

    @Inject
    InsideFacts inside;

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
                        + " values (?, ?, ?, 'passed', 'It is closed.', '', ?, now(), now())",
                team.id(),
                Ids.next(),
                fact,
                preview);
    }
}
