package dev.livegate.checklist;

import static dev.livegate.checklist.answer.ChecklistEvent.CHECKLIST_FACTS_REPORTED;
import static dev.livegate.checklist.answer.ChecklistProblem.UNKNOWN_FACT;

import dev.livegate.checklist.FactsReport.ReportedFact;
import dev.livegate.checklist.FactsReport.Taken;
import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.FactBook;
import dev.livegate.checklist.facts.Observation;
import dev.livegate.checklist.facts.Origin;
import dev.livegate.checklist.facts.Reporter;
import dev.livegate.checklist.template.Item;
import dev.livegate.checklist.template.Template;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Takes what a pipeline reports, as evidence: only what the template leaves to pipelines, and nothing we find out ourselves. */
@Singleton
class FactsDesk {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final Tx tx;
    private final Template template;
    private final FactBook book;
    private final Audit audit;

    FactsDesk(Tx tx, Template template, FactBook book, Audit audit) {
        this.tx = tx;
        this.template = template;
        this.book = book;
        this.audit = audit;
    }

    Taken take(Scope scope, FactsReport report) {
        Dossier dossier = book.read(scope);
        List<Observation> seen = report.facts().stream()
                .map(one -> observation(scope, one, dossier.now()))
                .toList();
        return tx.in(scope, () -> {
            int news = book.write(dossier, seen);
            audit.record(scope, CHECKLIST_FACTS_REPORTED, summary(scope), facts(seen));
            return new Taken(news, seen.size() - news, items(seen));
        });
    }

    private static String summary(Scope scope) {
        return Reporter.of(scope.actor()).person()
                ? "Somebody reported facts by hand"
                : "A pipeline reported what it found";
    }

    private Observation observation(Scope scope, ReportedFact one, Instant now) {
        requireKnown(one.id());
        Instant at = Objects.requireNonNullElse(one.observedAt(), now);
        if (at.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw RequestProblem.VALIDATION_FAILED
                    .because("This was observed in the future. Check the clock of the pipeline.")
                    .field("facts.observedAt", "This is still to come.");
        }
        String message = one.message() == null || one.message().isBlank()
                ? "Reported by " + scope.actor().name() + ": " + one.status().name() + "."
                : one.message().strip();
        return new Observation(one.id(), one.status().status(), message, at, one.link(), Reporter.of(scope.actor()));
    }

    private void requireKnown(String id) {
        boolean open = id.matches("(ci|browser)\\.[a-z-]+") && template.knows(id);
        if (!open) {
            throw UNKNOWN_FACT
                    .because("No pipeline can report \"" + id + "\". Use one of " + String.join(", ", names()) + ".")
                    .why("Everything else is found out by Livegate itself.");
        }
    }

    private List<String> names() {
        return template.items().stream()
                .flatMap(item -> item.facts().stream())
                .filter(fact -> Origin.of(fact) == Origin.token)
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> items(List<Observation> seen) {
        return template.items().stream()
                .filter(item -> seen.stream().anyMatch(one -> item.facts().contains(one.fact())))
                .map(Item::key)
                .toList();
    }

    private static Map<String, Object> facts(List<Observation> seen) {
        return Map.of(
                "facts",
                seen.stream().map(one -> one.fact() + " " + one.status()).toList());
    }
}
