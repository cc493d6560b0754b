package dev.livegate.launch.stripe;

import dev.livegate.launch.stripe.StripeFault.Category;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What kinds of trouble Stripe had while somebody worked there, also where trying again has helped. */
public final class Troubles {

    private final Set<Category> heard = ConcurrentHashMap.newKeySet();

    void note(StripeFault fault) {
        heard.add(fault.category());
    }

    public Set<Category> heard() {
        return Set.copyOf(heard);
    }
}
