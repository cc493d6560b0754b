package dev.livegate.sandbox.customer;

import dev.livegate.sandbox.host.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Bends a healthy answer into the one that a broken app would give. */
final class Fault {
    static final String OK = "ok";
    static final String IMPOSTOR = "impostor";
    static final String PUBLIC = "public";
    static final String VALID = "ok, html, slow, hang, redirect, impostor, or a status from 400 to 599";

    /** Over the two seconds that a verification allows, and well within the four for which it waits on a busy machine. */
    private static final Duration SLOW = Duration.ofMillis(2400);

    private static final Set<String> WORDS = Set.of(OK, "html", "slow", "hang", "redirect", IMPOSTOR);

    private Fault() {}

    static boolean accepts(String word) {
        return WORDS.contains(word) || word.matches("[45]\\d\\d");
    }

    static Answer bend(String fault, Answer healthy) {
        return switch (fault) {
            case "html" -> Website.root();
            case "slow" -> healthy.after(SLOW);
            case "hang" -> Answer.hanging();
            case "redirect" -> Answer.redirect("/login?next=/");
            case OK, IMPOSTOR, PUBLIC -> healthy;
            default -> status(Integer.parseInt(fault));
        };
    }

    /** A page's own fault: html is the host's placeholder here, and a redirect leads back to itself. */
    static Answer bendPage(String fault, Answer healthy) {
        return switch (fault) {
            case "html" -> Website.placeholder();
            default -> bend(fault, healthy);
        };
    }

    private static Answer status(int status) {
        return Answer.json(status, Map.of("error", status < 500 ? "Not served here." : "Something broke."));
    }
}
