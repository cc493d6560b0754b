package dev.livegate.platform.outbound.address;

import java.util.Set;

/** Names that mean something on this machine or network, and never a place on the public internet. */
public final class SpecialNames {

    private static final Set<String> METADATA = Set.of(
            "metadata",
            "instance-data",
            "metadata.goog",
            "metadata.google.internal",
            "metadata.azure.internal",
            "metadata.tencentyun.com",
            "instance-data.ec2.internal");

    private static final Set<String> MACHINE =
            Set.of("localhost6", "ip6-localhost", "ip6-loopback", "broadcasthost", "wpad", "kubernetes");

    private static final Set<String> FORBIDDEN_ENDINGS = Set.of(
            "localhost",
            "localdomain",
            "localdomain6",
            "local",
            "lan",
            "home",
            "corp",
            "intranet",
            "private",
            "invalid",
            "example",
            "onion",
            "alt",
            "arpa",
            "svc");

    // Networks inside a provider, from facts of each; the app behind them may well be healthy.
    private static final Set<String> PRIVATE_ENDINGS = Set.of("internal", "flycast", "flympg.net");

    private SpecialNames() {}

    static Reach reach(String name) {
        if (METADATA.contains(name) || MACHINE.contains(name) || endsIn(FORBIDDEN_ENDINGS, name)) {
            return Reach.FORBIDDEN;
        }
        return !name.contains(".") || endsIn(PRIVATE_ENDINGS, name) ? Reach.PRIVATE : Reach.GLOBAL;
    }

    private static boolean endsIn(Set<String> endings, String name) {
        for (int at = 0; at >= 0; at = nextLabel(name, at)) {
            if (endings.contains(name.substring(at))) {
                return true;
            }
        }
        return false;
    }

    private static int nextLabel(String name, int at) {
        int dot = name.indexOf('.', at);
        return dot < 0 ? -1 : dot + 1;
    }
}
