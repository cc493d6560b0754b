package dev.livegate.deployment.key;

import dev.livegate.platform.scope.Scope;
import java.util.List;

/** Keys that the customer brought instead of having them made; a room above says which there are. */
public interface BroughtKeys {

    /** Only those that are set. Within the transaction that is open. */
    List<KeyView> brought(Scope scope);
}
