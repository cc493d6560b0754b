package dev.livegate.sandbox.stripe;

import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.Switches;
import dev.livegate.sandbox.stripe.objects.StripeError;
import java.time.Duration;
import java.util.Map;

/**
 * The switches stripe, on, skip and times: which fault, for which calls ("POST /v1/prices", "POST /v1/prices/*"; empty is
 * all), after how many healthy ones, and how often (empty is until told otherwise). Naming a fault resets the other three.
 */
final class Faults {
    static final String NONE = "ok";
    static final String TIMEOUT = "timeout";
    static final String RESTRICTED = "restricted";

    private static final String FAULT = "stripe";

    private final Switches switches = new Switches()
            .with(
                    FAULT,
                    NONE,
                    NONE,
                    "429",
                    "lock",
                    "401",
                    "403",
                    "card",
                    "500",
                    "503",
                    "500-kept",
                    "slow",
                    TIMEOUT,
                    "lost-answer",
                    RESTRICTED)
            .with(
                    "on",
                    "",
                    word -> word.matches("|(GET|POST|DELETE) /(v1|c)/\\S+"),
                    "a method and a path, such as POST /v1/prices")
            .with("skip", "", Faults::isCount, "a number, or empty")
            .with("times", "", Faults::isCount, "a number above 0, or empty")
            .led(FAULT);

    Switches switches() {
        return switches;
    }

    /** The fault that this call is to meet; taking it uses it up. */
    synchronized String take(String method, String path) {
        var now = switches.all();
        if (now.get(FAULT).equals(NONE) || !fits(now.get("on"), method + " " + path)) {
            return NONE;
        }
        if (count(now.get("skip")) > 0) {
            switches.adjust(Map.of("skip", String.valueOf(count(now.get("skip")) - 1)));
            return NONE;
        }
        if (!now.get("times").isEmpty()) {
            useUp(count(now.get("times")));
        }
        return now.get(FAULT);
    }

    /** Answers in place of the API, as if the call had never begun. */
    static void beforehand(String fault) {
        switch (fault) {
            case "429" -> throw StripeError.rateLimited();
            case "lock" -> throw StripeError.locked();
            case "401" -> throw StripeError.unauthorized("Expired API Key provided");
            case "403" -> throw StripeError.permission("The provided key does not have the required permissions.");
            case "card" -> throw StripeError.declined();
            case "500", "503" -> throw StripeError.unknown(Integer.parseInt(fault));
            default -> {}
        }
    }

    /** What becomes of an answer that the API has already given, its effects included. */
    static Answer afterwards(String fault, Answer answer) {
        return switch (fault) {
            case "500-kept" -> StripeError.unknown(500).answer();
            case "slow" -> answer.after(Answer.SLOW);
            case "lost-answer" -> answer.withheld(Duration.ofMillis(1));
            default -> answer;
        };
    }

    private void useUp(int times) {
        switches.adjust(times > 1 ? Map.of("times", String.valueOf(times - 1)) : Map.of(FAULT, NONE, "times", ""));
    }

    private static boolean fits(String on, String asked) {
        return on.isEmpty()
                || on.equals(asked)
                || on.endsWith("/*") && asked.startsWith(on.substring(0, on.length() - 1));
    }

    private static boolean isCount(String word) {
        return word.matches("\\d{0,6}");
    }

    private static int count(String word) {
        return word.isEmpty() ? 0 : Integer.parseInt(word);
    }
}
