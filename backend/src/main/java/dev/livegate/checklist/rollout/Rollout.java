package dev.livegate.checklist.rollout;

import dev.livegate.checklist.template.Item;
import java.util.Map;

/** How earnest each item is meant now: as an operator said, or else as the template begins with it. */
public record Rollout(Map<String, Earnest> said) {

    public static final Rollout AS_WRITTEN = new Rollout(Map.of());

    public Earnest of(Item item) {
        return said.getOrDefault(item.key(), item.observed() ? Earnest.observe : Earnest.strict);
    }
}
