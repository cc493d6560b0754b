package dev.livegate.checklist.standing;

import dev.livegate.checklist.facts.Fact;
import dev.livegate.checklist.template.Item;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.check.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Green if every fact holds; otherwise the worst of them speaks. */
record DecidedByFacts(Item item) implements ItemCheck {

    private static final List<Status> WORST_FIRST =
            List.of(Status.failed, Status.error, Status.deferred, Status.skipped, Status.warning, Status.passed);

    @Override
    public Decision decide(Knowledge knowledge) {
        List<Fact> facts = item.facts().stream()
                .map(knowledge.facts()::of)
                .sorted(Comparator.comparing(fact -> WORST_FIRST.indexOf(fact.status())))
                .toList();
        Fact worst = facts.get(0);
        return worst.holds() ? green(worst, facts) : red(worst, facts);
    }

    private static Decision green(Fact worst, List<Fact> facts) {
        String words = facts.stream().map(Fact::message).distinct().collect(Collectors.joining(" "));
        Verdict verdict = worst.status() == Status.warning
                ? Verdict.warning(worst.message(), worst.origin().fix())
                : Verdict.passed(words);
        return new Decision(verdict, sources(facts), newest(facts), soonest(facts), false);
    }

    private static Decision red(Fact worst, List<Fact> facts) {
        Verdict verdict = new Verdict(
                worst.status(), worst.message(), null, List.of(worst.origin().fix()));
        boolean told =
                facts.stream().filter(fact -> fact.status() == worst.status()).allMatch(Fact::isToldByPreflight);
        return new Decision(verdict, worst.isKnown() ? worst.knownBy() : null, worst.since(), null, told);
    }

    private static String sources(List<Fact> facts) {
        return facts.stream().map(Fact::knownBy).distinct().collect(Collectors.joining(", "));
    }

    private static @Nullable Instant newest(List<Fact> facts) {
        return facts.stream()
                .map(Fact::since)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Instant soonest(List<Fact> facts) {
        return facts.stream()
                .map(Fact::until)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
