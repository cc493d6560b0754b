package dev.livegate.testing;

import java.util.Set;

/** The application goes by {@link VirtualTime}, which a test sets. */
public class VirtualClock extends OpenDatabases {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(VirtualTime.class);
    }
}
