package dev.livegate.preflight;

import dev.livegate.platform.scope.Scope;
import java.util.List;

/** What the checklist still asks for before a deploy (WIZ-36); the room that has one answers. */
public interface SetupItems {

    record Item(String title, String path) {}

    /** Required and open. Within no transaction. */
    List<Item> open(Scope scope);
}
