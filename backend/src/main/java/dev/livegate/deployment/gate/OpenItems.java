package dev.livegate.deployment.gate;

import dev.livegate.platform.scope.Scope;
import java.util.List;

/** What the checklist still asks for before going live (C25: phases P, V and G); the room that has one answers. */
public interface OpenItems {

    /** {@code awaited}: somebody is about to find out, so that waiting a moment is enough. */
    record Item(String title, String path, boolean awaited) {}

    /** {@code open}: required and not green. {@code exempt}: red, and for a while no obstacle; the report says so (C25). */
    record Items(List<Item> open, List<Item> exempt) {

        public static final Items NONE = new Items(List.of(), List.of());
    }

    /** Before going live in earnest, where the network may be asked: looks at what is awaited, and writes that down. */
    default void lookFirst(Scope scope) {}

    /** Within the transaction of the decision, so without the network. */
    Items read(Scope scope);
}
