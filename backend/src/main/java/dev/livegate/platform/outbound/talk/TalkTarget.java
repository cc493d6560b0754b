package dev.livegate.platform.outbound.talk;

import static dev.livegate.platform.outbound.address.AddressProblem.TARGET_NOT_ALLOWED;

import dev.livegate.platform.outbound.Allowances;
import dev.livegate.platform.outbound.address.Host;
import dev.livegate.platform.outbound.address.Reach;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server as scheme, host and port, and nothing else. Each scheme has its ports, so that nobody scans with us. */
public record TalkTarget(String scheme, Host host, int port, boolean preview) {

    private static final Pattern FORM =
            Pattern.compile("(rediss?|smtps?)://(\\[[0-9a-fA-F:.]+]|[^:/@?#\\s]+):(\\d{2,5})");
    private static final Map<String, Set<Integer>> PORTS = Map.of(
            "redis", Set.of(6379, 6380),
            "rediss", Set.of(6379, 6380),
            "smtp", Set.of(587, 2525, 2587),
            "smtps", Set.of(465, 2465));
    private static final int FIRST_FREE_PORT = 10_000;

    /** Refuses with 400 TARGET_NOT_ALLOWED; asks nobody. */
    static TalkTarget parse(String url, Allowances allowances) {
        Matcher parts = FORM.matcher(url);
        if (!parts.matches()) {
            throw TARGET_NOT_ALLOWED.because("The address of the server is not complete. Write its host and port.");
        }
        String scheme = parts.group(1);
        Host host = Host.parse(parts.group(2));
        int port = Integer.parseInt(parts.group(3));
        boolean preview = allowances.cover(scheme, host, port);
        if (!preview && host.standing() != Reach.GLOBAL) {
            throw TARGET_NOT_ALLOWED.because(
                    "The server is not on the public internet, so only your app can reach it.");
        }
        boolean free = scheme.startsWith("redis") && port >= FIRST_FREE_PORT && port <= 65_535;
        if (!preview && !free && !PORTS.get(scheme).contains(port)) {
            throw TARGET_NOT_ALLOWED.because("We do not call this port. Use the usual one of the service.");
        }
        return new TalkTarget(scheme, host, port, preview);
    }

    /** Over TLS from the first byte. */
    boolean isSecure() {
        return scheme.equals("rediss") || scheme.equals("smtps");
    }
}
