package dev.livegate.checklist;

import dev.livegate.checklist.answer.AnswerDesk;
import dev.livegate.checklist.answer.Answers;
import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.FactBook;
import dev.livegate.checklist.facts.Facts;
import dev.livegate.checklist.rollout.RolloutTable;
import dev.livegate.checklist.standing.ItemStatus;
import dev.livegate.checklist.standing.Knowledge;
import dev.livegate.checklist.standing.Standing;
import dev.livegate.checklist.standing.Standings;
import dev.livegate.checklist.template.Circumstances;
import dev.livegate.credential.IntegrationView;
import dev.livegate.deployment.key.KeyView;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How a tenant's checklist stands now. Asks our own database only, a handful of times, whatever the number of items. */
@Singleton
public class Checklist {

    private final FactBook book;
    private final AnswerDesk answers;
    private final RolloutTable rollout;
    private final Standings standings;

    Checklist(FactBook book, AnswerDesk answers, RolloutTable rollout, Standings standings) {
        this.book = book;
        this.answers = answers;
        this.rollout = rollout;
        this.standings = standings;
    }

    /** What was read, and what follows from it. */
    public record State(Dossier dossier, Circumstances circumstances, List<Standing> standings) {

        /** What keeps the app from going live: required and not green. */
        public List<Standing> open() {
            return standings.stream().filter(Standing::isOpen).toList();
        }

        /** Red, and for a while no obstacle. */
        public List<Standing> exempt() {
            return standings.stream()
                    .filter(one -> one.status() == ItemStatus.exempt)
                    .toList();
        }

        public String title(Standing one) {
            return ChecklistView.title(one, this);
        }

        /** Known to be wrong and not exempt, of whatever the live app must keep (C25). */
        public List<Standing> wrong() {
            return standings.stream().filter(Standing::isWrong).toList();
        }
    }

    /** Within the transaction that is open, or within none. */
    public State state(Scope scope) {
        Dossier dossier = book.read(scope);
        Answers said = answers.read(scope);
        Facts facts = book.facts(dossier);
        Circumstances circumstances = circumstances(dossier, facts);
        Knowledge knowledge = new Knowledge(facts, said, circumstances, rollout.read(), dossier.now());
        return new State(dossier, circumstances, standings.of(knowledge));
    }

    private static Circumstances circumstances(Dossier dossier, Facts facts) {
        Set<String> used = dossier.keys().integrations().stream()
                .filter(IntegrationView::enabled)
                .map(IntegrationView::id)
                .collect(Collectors.toSet());
        Set<String> keys = dossier.keys().known().stream()
                .filter(KeyView::set)
                .map(KeyView::name)
                .collect(Collectors.toSet());
        return new Circumstances(used, keys, facts.seen(), dossier.live());
    }
}
