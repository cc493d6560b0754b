package dev.livegate.golive;

import dev.livegate.deployment.Phase;
import dev.livegate.platform.problem.Problem;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Either it is live, or it was refused; both have been written when this is known. */
sealed interface Outcome {

    GateVerdict verdict();

    /** The code of what was first against it, for those who count. */
    String reason();

    default WentLive orRefuse() {
        if (this instanceof Refused refused) {
            throw refused.problem();
        }
        return (WentLive) this;
    }

    @Schema(name = "WentLive")
    record WentLive(Phase.Status status, Phase.State state, int revision, UUID reportId) implements Outcome {

        @Override
        public GateVerdict verdict() {
            return GateVerdict.GO;
        }

        @Override
        public String reason() {
            return "NONE";
        }

        static WentLive of(int revision, UUID report) {
            return new WentLive(Phase.LIVE.status(), Phase.LIVE.state(), revision, report);
        }
    }

    record Refused(Decision decision, UUID reportId) implements Outcome {

        @Override
        public GateVerdict verdict() {
            return decision.verdict();
        }

        @Override
        public String reason() {
            return decision.first().code();
        }

        Problem problem() {
            Decision.Reason first = decision.first();
            Problem problem = first.refusal()
                    .because(first.text())
                    .with("reportId", reportId)
                    .with(
                            "reasons",
                            decision.against().stream()
                                    .map(one -> GateView.Reason.of(one, true))
                                    .toList());
            if (first.finding().why() != null) {
                problem.why(first.finding().why());
            }
            first.fix().forEach(problem::fix);
            return problem;
        }
    }
}
