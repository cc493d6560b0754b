package dev.livegate.launch;

import dev.livegate.launch.LaunchAnswer.Validation;
import dev.livegate.launch.dialog.Dialogs;
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

    private record Foresight(List<String> changes, List<String> orphans) {}

    private final SubjectReader subjects;
    private final Inspection inspection;
    private final Stripe stripe;
    private final Dialogs dialogs;

    Rehearsal(SubjectReader subjects, Inspection inspection, Stripe stripe, Dialogs dialogs) {
        this.subjects = subjects;
        this.inspection = inspection;
        this.stripe = stripe;
        this.dialogs = dialogs;
    }

    Validation of(Scope scope, LaunchRequest request, UUID product) {
        LaunchSubject subject = subjects.asItIs(scope, product, request.into(), request.sellsBeforeLive());
        Report report = inspection.report(subject);
        Foresight foresight = report.passed() ? foreseen(subject) : new Foresight(List.of(), List.of());
        return new Validation(
                product,
                subject.environment(),
                report.status(),
                LaunchDesk.results(report),
                foresight.changes(),
                foresight.orphans(),
                dialogs.open(scope, product));
    }

    private Foresight foreseen(LaunchSubject subject) {
        try {
            Sight sight = subject.offer()
                    .sight(stripe.with(subject.key().orElseThrow(), subject.environment(), subject.troubles()));
            List<String> changes = Plan.of(subject.product(), sight).stream()
                    .map(Change::title)
                    .toList();
            List<String> orphans = sight.orphans(subject.product()).stream()
                    .map(StripePrice::id)
                    .toList();
            return new Foresight(changes, orphans);
        } catch (StripeFault fault) {
            throw LaunchProblem.STRIPE_REFUSED.because(fault.sentence());
        }
    }
}
