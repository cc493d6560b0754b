package dev.livegate.platform.outbound;

/** The guard switched off, to show what it prevents. */
public final class Unguarded {

    private Unguarded() {}

    public static Pins pins(Resolver resolver) {
        return new Pins(resolver, anything -> true);
    }
}
