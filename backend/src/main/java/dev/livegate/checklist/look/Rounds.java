package dev.livegate.checklist.look;

import dev.livegate.platform.scope.Scope;
import java.time.Duration;

/** How often what is live is looked at; the watch knows, which is on a floor above. */
public interface Rounds {

    Duration every(Scope scope);
}
