package dev.livegate.checklist.template;

import java.util.List;

/**
 * One box. An automatic one is green if all its facts hold; the others ask a person for something, which the facts, if it
 * names any, may deliver as well. One that is new is only observed until an operator has seen whom it would stop.
 */
public record Item(
        String key,
        String title,
        ItemPhase phase,
        ItemKind kind,
        boolean strict,
        boolean observed,
        Concern concerns,
        List<String> facts,
        Request request) {

    /** The sum of all others, which counts neither itself nor what is asked once live. */
    public static final String SUM = "all.items";

    private static final String UNKNOWN_ADDRESS = "https://YOUR-APP";

    /** What a person is asked for, and for how many days it holds. */
    public record Request(String words, int validDays) {

        static final Request NONE = new Request("", 0);
    }

    /** Its name with the address of an app in it; empty is one that nobody has said. */
    public String titleFor(String appUrl) {
        return title.replace("{{apiBaseUrl}}", appUrl.isEmpty() ? UNKNOWN_ADDRESS : appUrl.replaceAll("/+$", ""));
    }

    public boolean isSum() {
        return facts.contains(SUM);
    }

    /** Asked of every tenant, and of whoever uses what it is about whatever they said before that. */
    public boolean concernsEverybody() {
        return strict || (phase.isRequired() && concerns.isAlways());
    }

    /** Going live waits for it, so that nobody whom it concerns can say that it does not (C25). */
    public boolean isWaitedFor() {
        return strict || (phase.isRequired() && !isSum());
    }
}
