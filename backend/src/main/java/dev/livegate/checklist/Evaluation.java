package dev.livegate.checklist;

import static dev.livegate.checklist.answer.ChecklistEvent.CHECKLIST_EVALUATED;

import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.FactBook;
import dev.livegate.checklist.facts.Observation;
import dev.livegate.checklist.look.Lookout;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Read, look, write: no transaction is open while the network is asked. */
@Singleton
public class Evaluation {

    private final Tx tx;
    private final FactBook book;
    private final List<Lookout> lookouts;
    private final Audit audit;
    private final ChecklistService checklist;

    Evaluation(Tx tx, FactBook book, @All List<Lookout> lookouts, Audit audit, ChecklistService checklist) {
        this.tx = tx;
        this.book = book;
        this.lookouts = lookouts;
        this.audit = audit;
        this.checklist = checklist;
    }

    /** Because somebody asked for it. */
    ChecklistView evaluate(Scope scope) {
        Dossier dossier = book.read(scope);
        List<Observation> seen = seen(dossier, lookouts.stream());
        tx.run(scope, () -> {
            int news = book.write(dossier, seen);
            audit.record(scope, CHECKLIST_EVALUATED, "Looked at the app for the checklist", Map.of("facts", news));
        });
        return checklist.read(scope);
    }

    /** Because something may have changed. */
    public void look(Scope scope) {
        Dossier dossier = book.read(scope);
        book.write(dossier, seen(dossier, lookouts.stream().filter(one -> one.isDue(dossier))));
    }

    private List<Observation> seen(Dossier dossier, Stream<Lookout> wanted) {
        return wanted.flatMap(lookout -> lookout.look(dossier).stream()).toList();
    }
}
