package dev.livegate.credential.vendor;

import dev.livegate.platform.check.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Collects what is to be said, and makes one verdict of it; what is wrong counts before what is doubtful. */
public final class Remarks {

    private final List<String> wrong = new ArrayList<>();
    private final List<String> doubtful = new ArrayList<>();

    private Remarks() {}

    public static Remarks none() {
        return new Remarks();
    }

    public Remarks wrongIf(boolean seen, String sentence) {
        if (seen) {
            wrong.add(sentence);
        }
        return this;
    }

    public Remarks doubtIf(boolean seen, String sentence) {
        if (seen) {
            doubtful.add(sentence);
        }
        return this;
    }

    public Verdict orElse(String praise) {
        if (!wrong.isEmpty()) {
            return Verdict.failed(String.join(" ", wrong));
        }
        return doubtful.isEmpty() ? Verdict.passed(praise) : Verdict.warning(String.join(" ", doubtful));
    }
}
