package dev.livegate.launch;

import dev.livegate.launch.LaunchAnswer.Validation;
import dev.livegate.launch.plan.Change;
import dev.livegate.launch.plan.Plan;
import dev.livegate.launch.plan.Sight;
import dev.livegate.launch.record.LaunchDesk;
import dev.livegate.launch.record.LaunchProblem;
import dev.livegate.launch.stripe.Stripe;
import dev.livegate.launch.stripe.StripeFault;
import dev.livegate.launch.stripe.StripeObjects.StripePrice;
import dev.livegate.launch.subject.Inspection;
import dev.livegate.launch.subject.LaunchSubject;
import dev.livegate.launch.subject.SubjectReader;
import dev.livegate.platform.check.Report;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Everything of a launch but the deed. */
@Singleton
class Rehearsal {

    private final SubjectReader subjects;
    private final Inspection inspection;
    private final Stripe stripe;

    Rehearsal(SubjectReader subjects, Inspection inspection, Stripe stripe) {
        this.subjects = subjects;
        this.inspection = inspection;
        this.stripe = stripe;
    }

    Validation of(Scope scope, LaunchRequest request, UUID product) {
        LaunchSubject subject = subjects.asItIs(scope, product, request.into(), request.sellsBeforeLive());
        Report report = inspection.report(subject);
        return report.passed() ? foreseen(subject, report) : answer(subject, report, List.of(), List.of());
    }

    private Validation foreseen(LaunchSubject subject, Report report) {
        try {
            Sight sight = Sight.of(
                    stripe.with(subject.key().orElseThrow(), subject.environment(), subject.troubles()),
                    subject.product(),
                    subject.environment());
            List<String> changes = Plan.of(subject.product(), sight).stream()
                    .map(Change::title)
                    .toList();
            List<String> orphans = sight.orphans(subject.product()).stream()
                    .map(StripePrice::id)
                    .toList();
            return answer(subject, report, changes, orphans);
        } catch (StripeFault fault) {
            throw LaunchProblem.STRIPE_REFUSED.because(fault.sentence());
        }
    }

    private static Validation answer(LaunchSubject subject, Report report, List<String> changes, List<String> orphans) {
        return new Validation(
                subject.product().id(),
                subject.environment(),
                report.status(),
                LaunchDesk.results(report),
                changes,
                orphans);
    }
}
