package dev.livegate.platform.check;

import java.time.Duration;
import java.util.Set;

/** A check that says what it is told to say. */
record Fake(String id, boolean strict, Set<String> after, Duration patience, Work work) implements Check<String> {

    interface Work {
        Verdict judge(String subject) throws Exception;
    }

    static Fake called(String id) {
        return new Fake(id, true, Set.of(), Duration.ofSeconds(5), subject -> Verdict.passed(subject + " is fine."));
    }

    Fake waitsFor(String... ids) {
        return new Fake(id, strict, Set.of(ids), patience, work);
    }

    Fake lenient() {
        return new Fake(id, false, after, patience, work);
    }

    Fake says(Verdict verdict) {
        return does(subject -> verdict);
    }

    Fake does(Work other) {
        return new Fake(id, strict, after, patience, other);
    }

    Fake within(Duration time) {
        return new Fake(id, strict, after, time, work);
    }

    @Override
    public String title() {
        return "Title of " + id;
    }

    @Override
    public Verdict judge(String subject) throws Exception {
        return work.judge(subject);
    }
}
