package dev.livegate.checklist.facts;

import dev.livegate.platform.problem.Fix;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from; the first word of its id says it. Each knows what to say while the fact is missing, what to do,
 * and for how long something seen or reported counts.
 */
public enum Origin {
    keys("credentials", "Enter the key, then it is known.", Fix.step("Enter the key", "keys"), "key", "fits"),
    preflight("pre-flight", "The pre-flight finds out.", Fix.step("Run the pre-flight", "preflight"), "database"),
    verification("verification", "The verification finds out.", Fix.step("Verify the app", "verify"), "app"),
    web(
            7,
            "our look from outside",
            "Nobody has looked at the app from outside yet.",
            Fix.rerun("checklist"),
            "web",
            "net"),
    reports(7, "the app's own report", "Nobody has asked the app yet.", Fix.rerun("checklist"), "reports"),
    vendor(
            7,
            "the vendor's answer",
            "Nobody has asked the vendor yet.",
            Fix.rerun("checklist"),
            "vendor",
            "stripe",
            "twilio",
            "sendgrid",
            "redis"),
    inside(
            7,
            "livegate-probe.sh",
            "Only a look from inside can tell. Run livegate-probe.sh where the app runs.",
            Fix.copy("Look from inside", "sh livegate-probe.sh"),
            "inside"),
    synthetic(
            7,
            "a test user of yours",
            "Nobody has tried it yet. Say which path and test user to use.",
            Fix.open("Set up the trial", "/dashboard/checklist#trials"),
            "synthetic"),
    token(
            30,
            "evidence of an API token",
            "Your pipeline reports it to POST /api/checklist/facts.",
            Fix.open("Make a token for the pipeline", "/dashboard/tokens"),
            "ci",
            "browser"),
    watch("the watch", "The watch finds out once the app is live.", Fix.step("Go live", "go-live"), "watch"),
    own("our own records", "We do not know it yet.", Fix.open("See your team", "/dashboard/team"), "own"),
    sum("the other items", "The other items say it.", Fix.open("See what is open", "/dashboard/checklist"), "all");

    private final int days;
    private final String words;
    private final String waiting;
    private final Fix fix;
    private final List<String> prefixes;

    Origin(String words, String waiting, Fix fix, String... prefixes) {
        this(0, words, waiting, fix, prefixes);
    }

    Origin(int days, String words, String waiting, Fix fix, String... prefixes) {
        this.days = days;
        this.words = words;
        this.waiting = waiting;
        this.fix = fix;
        this.prefixes = List.of(prefixes);
    }

    public static Origin of(String fact) {
        String prefix = fact.substring(0, fact.indexOf('.'));
        return Arrays.stream(values())
                .filter(origin -> origin.prefixes.contains(prefix))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody delivers " + fact));
    }

    /** As people and machines read it beside "known by". */
    public String words() {
        return words;
    }

    String waiting() {
        return waiting;
    }

    public Fix fix() {
        return fix;
    }

    /** Null where it is looked up anew each time. */
    @Nullable
    Duration life() {
        return days == 0 ? null : Duration.ofDays(days);
    }
}
