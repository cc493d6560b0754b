package dev.livegate.checklist.facts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** Everything known of one tenant's app. Asked for what nobody delivered, it says that, too. */
public final class Facts {

    /** Of two that deliver the same, whoever knows it, and of two who know it, whoever saw it later. */
    private static final Comparator<Fact> TRUSTED = Comparator.comparing(Fact::isKnown)
            .thenComparing(Fact::until, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Map<String, Fact> known = new HashMap<>();

    public Facts(Stream<Fact> facts) {
        facts.forEach(fact -> known.merge(fact.id(), fact, BinaryOperator.maxBy(TRUSTED)));
    }

    public Fact of(String id) {
        Fact fact = known.get(id);
        return fact == null ? Fact.unknown(id) : fact;
    }

    /** Also what is too old to count by now: whoever reported something once is concerned by it. */
    public Set<String> seen() {
        return Set.copyOf(known.keySet());
    }
}
