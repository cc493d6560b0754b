package dev.livegate.signup.feedback;

import static dev.livegate.signup.SignupProblem.STILL_SETTING_UP;

import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import dev.livegate.signup.SignupEvent;
import dev.livegate.signup.Success;
import dev.livegate.tenant.ProvisionState;
import dev.livegate.tenant.Tenant;
import jakarta.inject.Singleton;

@Singleton
public class FeedbackService {

    private final Tx tx;
    private final Audit audit;
    private final Time time;

    FeedbackService(Tx tx, Audit audit, Time time) {
        this.tx = tx;
        this.audit = audit;
        this.time = time;
    }

    /** A set-up that failed has an opinion too. */
    Success give(Scope scope, FeedbackRequest request) {
        return tx.in(scope, () -> {
            ProvisionState state = Tenant.byId(scope.tenant())
                    .orElseThrow(RequestProblem::notFound)
                    .provisionState();
            if (state != ProvisionState.complete && state != ProvisionState.failed) {
                throw STILL_SETTING_UP.because("Tell us how it went when the set-up has ended.");
            }
            Feedback.give(scope, request.smooth(), request.words(), time.now());
            audit.record(
                    scope,
                    SignupEvent.FEEDBACK_GIVEN,
                    "Said that the set-up was " + (request.smooth() ? "smooth" : "not smooth"));
            return Success.YES;
        });
    }
}
