package dev.livegate.platform.outbound;

import java.net.InetAddress;
import java.util.List;

/** What asking for a name led to. */
public sealed interface Lookup {

    /** At least one address. */
    record Found(List<InetAddress> addresses) implements Lookup {}

    record Lost(NameFault fault) implements Lookup {}
}
