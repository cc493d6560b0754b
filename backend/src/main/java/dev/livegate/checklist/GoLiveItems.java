package dev.livegate.checklist;

import dev.livegate.checklist.Checklist.State;
import dev.livegate.checklist.facts.Origin;
import dev.livegate.checklist.facts.Relevance;
import dev.livegate.checklist.look.SiteCheck;
import dev.livegate.checklist.standing.ItemStatus;
import dev.livegate.checklist.standing.Standing;
import dev.livegate.deployment.gate.OpenItems;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.InWords;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** What going live waits for: everything required of the phases P, V and G that is neither green nor exempt. */
@Singleton
class GoLiveItems implements OpenItems {

    /** The look that follows a verification comes within this, or the app cannot be looked at. */
    private static final Duration SHORTLY = Duration.ofMinutes(1);

    private final Checklist checklist;
    private final Evaluation evaluation;

    GoLiveItems(Checklist checklist, Evaluation evaluation) {
        this.checklist = checklist;
        this.evaluation = evaluation;
    }

    @Override
    public void lookFirst(Scope scope) {
        State state = checklist.state(scope);
        if (state.open().stream().anyMatch(one -> isUnseen(one, state))) {
            evaluation.look(scope);
        }
    }

    @Override
    public Items read(Scope scope) {
        State state = checklist.state(scope);
        return new Items(
                state.open().stream()
                        .filter(one -> !isToldByTheGate(one, state))
                        .map(one -> new Item(state.title(one), path(one), isUnseen(one, state) && isLookToCome(state)))
                        .toList(),
                state.exempt().stream()
                        .map(one -> new Item(state.title(one) + until(one), path(one), false))
                        .toList());
    }

    /** Right after a verification the look that follows it may not have come yet. */
    private static boolean isUnseen(Standing one, State state) {
        Instant now = state.dossier().now();
        return one.status() == ItemStatus.deferred
                && one.item().facts().stream().anyMatch(fact -> Origin.of(fact) == Origin.web)
                && state.dossier()
                        .looks()
                        .verification()
                        .filter(look -> look.at().plus(SHORTLY).isAfter(now))
                        .isPresent();
    }

    private static boolean isLookToCome(State state) {
        return state.dossier()
                .looks()
                .verification()
                .filter(look -> !Relevance.isSeenSince(SiteCheck.PAGE, state.dossier(), look.at()))
                .isPresent();
    }

    /** While nothing is verified, a gate of its own says so; one fault is told once. */
    private static boolean isToldByTheGate(Standing one, State state) {
        return state.dossier().looks().verification().isEmpty()
                && one.status() == ItemStatus.deferred
                && one.item().facts().stream().allMatch(fact -> Origin.of(fact) == Origin.verification)
                && !one.item().facts().isEmpty();
    }

    private static String until(Standing one) {
        return " (until " + InWords.of(one.expiresAt()) + ": " + one.exemptionReason() + ")";
    }

    private static String path(Standing one) {
        return "/dashboard/checklist?item=" + one.item().key();
    }
}
