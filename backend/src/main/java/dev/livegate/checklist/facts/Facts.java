package dev.livegate.checklist.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Everything known of one tenant's app. Asked for what nobody delivered, it says that, too. */
public final class Facts {

    private final Map<String, Fact> known = new HashMap<>();

    public Facts(Stream<Fact> facts) {
        facts.forEach(fact -> known.put(fact.id(), fact));
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
