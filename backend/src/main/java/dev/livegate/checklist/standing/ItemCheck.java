package dev.livegate.checklist.standing;

import dev.livegate.checklist.template.Item;
import dev.livegate.platform.check.Check;
import dev.livegate.platform.check.Verdict;

/** An item as a check like any other; since it looks at nothing but memory, it needs no thread of its own. */
interface ItemCheck extends Check<Knowledge> {

    Item item();

    Decision decide(Knowledge knowledge);

    @Override
    default String id() {
        return item().key();
    }

    @Override
    default String title() {
        return item().title();
    }

    @Override
    default boolean strict() {
        return item().strict();
    }

    @Override
    default Verdict judge(Knowledge knowledge) {
        return decide(knowledge).verdict();
    }

    static ItemCheck of(Item item) {
        return switch (item.kind()) {
            case automatic -> new DecidedByFacts(item);
            case evidence, attestation -> new DecidedByWord(item);
        };
    }
}
