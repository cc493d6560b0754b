package dev.livegate.platform.outbound;

import static dev.livegate.platform.outbound.address.AddressProblem.TARGET_NOT_ALLOWED;

import dev.livegate.platform.outbound.address.Reach;
import java.util.Set;

/** Which web addresses we call at all. */
final class TargetRules {

    private static final Set<Integer> PORTS = Set.of(443, 8443);

    private TargetRules() {}

    static Target apply(WebUrl url, Allowances allowances) {
        boolean preview = allowances.cover(url.scheme(), url.host(), url.port());
        if (!preview) {
            refuseUnlessPublic(url);
        }
        return new Target(url.scheme(), url.host(), url.port(), url.path(), preview);
    }

    private static void refuseUnlessPublic(WebUrl url) {
        if (!url.scheme().equals("https")) {
            throw TARGET_NOT_ALLOWED.because("The address uses http. Use https, which every provider offers.");
        }
        if (!PORTS.contains(url.port())) {
            throw TARGET_NOT_ALLOWED.because("We call ports 443 and 8443 only. Leave the port out of the address.");
        }
        if (url.host().standing() != Reach.GLOBAL) {
            throw TARGET_NOT_ALLOWED.because("\"" + url.host().name() + "\" is not on the public internet."
                    + " Give the address at which the world reaches your app.");
        }
    }
}
