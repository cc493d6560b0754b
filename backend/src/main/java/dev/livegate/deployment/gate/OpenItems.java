package dev.livegate.deployment.gate;

import dev.livegate.platform.scope.Scope;
import java.util.List;

/** What the checklist still asks for before going live (C25: phases P, V and G); the room that has one answers. */
public interface OpenItems {

    record Item(String title, String path) {}

    /** {@code open}: required and not green. {@code exempt}: red, and for a while no obstacle; the report says so (C25). */
    record Items(List<Item> open, List<Item> exempt) {

        public static final Items NONE = new Items(List.of(), List.of());
    }

    /** Before the transaction, where the network may be asked: looks at what nobody has looked at yet. */
    default void lookFirst(Scope scope) {}

    /** Within the transaction of the decision, so without the network. */
    Items read(Scope scope);
}
