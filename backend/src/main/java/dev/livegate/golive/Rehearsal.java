package dev.livegate.golive;

import dev.livegate.golive.candidate.Candidate;
import dev.livegate.report.SignedReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What going live would do, and its report, which is signed and not kept. */
@Schema(name = "Rehearsal")
record Rehearsal(GateView gate, List<String> wouldHappen, SignedReport report) {

    static List<String> deeds(Decision decision, Duration watchedEvery) {
        if (!decision.isGo()) {
            return List.of("Nothing changes; the refusal is noted with its reasons.");
        }
        Candidate.Revision revision = decision.candidate().revision();
        List<String> deeds = new ArrayList<>();
        deeds.add("Revision " + revision.number() + " becomes live at "
                + revision.answers().appUrl() + ".");
        revision.replaces().ifPresent(old -> deeds.add("Revision " + old + ", live until now, becomes history."));
        deeds.add("The badge turns LIVE, and the app is looked at every " + words(watchedEvery) + " from then on.");
        deeds.add("A report says so, signed, for whoever you share it with.");
        return deeds;
    }

    /** Of anything below a second nobody wants to read. */
    private static String words(Duration every) {
        long seconds = Math.max(1, every.toSeconds());
        return seconds % 60 == 0 ? words(seconds / 60, "minute") : words(seconds, "second");
    }

    private static String words(long many, String unit) {
        return many == 1 ? unit : many + " " + unit + "s";
    }
}
