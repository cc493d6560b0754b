package dev.livegate.golive;

import dev.livegate.billing.BillingProblem;
import dev.livegate.golive.Decision.Reason;
import dev.livegate.golive.candidate.Candidate;
import dev.livegate.platform.check.Checks;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Judge;
import dev.livegate.platform.check.Report;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.problem.Refusal;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lets every gate judge, and puts what is against going live in order. */
@Singleton
class Gatekeeper {

    private final Judge judge;
    private final Checks<Candidate> checks;
    private final Map<String, Gate> gates;

    Gatekeeper(Judge judge, @All List<Gate> shelf) {
        this.judge = judge;
        this.checks = Checks.byName(shelf);
        this.gates = shelf.stream().collect(Collectors.toMap(Gate::id, Function.identity()));
    }

    Decision decide(Candidate candidate) {
        Report report = judge.onPaper(checks, candidate);
        List<Reason> against = report.findings().stream()
                .filter(Gatekeeper::isInTheWay)
                .map(finding -> new Reason(gates.get(finding.id()).refusal(), finding))
                .sorted(Comparator.comparingInt(reason -> rank(reason.refusal())))
                .toList();
        return new Decision(candidate, report, against);
    }

    private static boolean isInTheWay(Finding finding) {
        return finding.blocks() || (finding.strict() && finding.status() == Status.deferred);
    }

    /** Money comes after what can be repaired, and before what others must do. */
    private static int rank(Refusal refusal) {
        if (refusal == BillingProblem.SUBSCRIPTION_REQUIRED) {
            return 2 * GoLiveProblem.VERIFICATION_REQUIRED.ordinal() + 1;
        }
        return 2 * ((GoLiveProblem) refusal).ordinal();
    }
}
