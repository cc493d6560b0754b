package dev.livegate.golive;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.livegate.golive.candidate.Candidate;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.problem.Fix;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The decision as its reader may see it; each reason has the code with which going live would be refused. */
@Schema(name = "Gate")
@JsonInclude(JsonInclude.Include.NON_NULL)
record GateView(
        @Schema(
                implementation = String.class,
                enumeration = {"go", "no-go", "hold"})
        GateVerdict verdict,

        List<Reason> reasons,
        List<Finding> findings,
        int revision,
        @Nullable String appUrl,
        Instant judgedAt) {

    @Schema(name = "GateReason")
    record Reason(String code, String title, String text, List<Fix> fix) {

        static Reason of(Decision.Reason reason, boolean details) {
            String title = reason.refusal().title();
            return details
                    ? new Reason(reason.code(), title, reason.text(), reason.fix())
                    : new Reason(reason.code(), title, title + ".", List.of());
        }
    }

    /** Messages name hosts and keys: whoever may not go live does not see them (C14). */
    static GateView of(Decision decision, boolean details) {
        Candidate candidate = decision.candidate();
        return new GateView(
                decision.verdict(),
                decision.against().stream().map(one -> Reason.of(one, details)).toList(),
                decision.report().findings().stream()
                        .map(one -> details ? one : one.withoutDetails())
                        .toList(),
                candidate.revision().number(),
                candidate.revision().answers().appUrl(),
                candidate.now());
    }
}
