package dev.livegate.golive;

import dev.livegate.golive.candidate.Candidate;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Report;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.problem.Refusal;
import java.util.List;

/** What the gates said of a candidate; {@code against} in the order in which it is told. */
record Decision(Candidate candidate, Report report, List<Reason> against) {

    record Reason(Refusal refusal, Finding finding) {

        boolean isAMatterOfTime() {
            return finding.status() == Status.deferred;
        }

        String code() {
            return refusal.name();
        }

        String text() {
            return finding.message();
        }

        List<Fix> fix() {
            return finding.fix();
        }
    }

    boolean isGo() {
        return against.isEmpty();
    }

    GateVerdict verdict() {
        if (isGo()) {
            return GateVerdict.GO;
        }
        return against.stream().allMatch(Reason::isAMatterOfTime) ? GateVerdict.HOLD : GateVerdict.NO_GO;
    }

    Reason first() {
        return against.get(0);
    }

    boolean isLiveAlready() {
        return candidate.revision().goneLive();
    }
}
