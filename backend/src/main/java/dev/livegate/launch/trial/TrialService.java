package dev.livegate.launch.trial;

import dev.livegate.launch.subject.LaunchSubject;
import dev.livegate.launch.subject.SubjectReader;
import dev.livegate.platform.check.Report;
import dev.livegate.platform.limit.Limit;
import dev.livegate.platform.limit.Limits;
import dev.livegate.platform.scope.Scope;
import dev.livegate.product.Environment;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class TrialService {

    private static final Limit TRIES = Limit.perHour("checkout-trial", 30);

    private final Limits limits;
    private final SubjectReader subjects;
    private final Tryout tryout;
    private final TrialDesk desk;

    TrialService(Limits limits, SubjectReader subjects, Tryout tryout, TrialDesk desk) {
        this.limits = limits;
        this.subjects = subjects;
        this.tryout = tryout;
        this.desk = desk;
    }

    TrialView tryToBuy(Scope scope, UUID product) {
        limits.take(TRIES, scope.tenant().toString());
        LaunchSubject subject = subjects.asItIs(scope, product, Environment.sandbox, false);
        Report report = tryout.of(scope, subject);
        return desk.keep(scope, subject.product(), report);
    }

    TrialView last(Scope scope, UUID product) {
        return desk.last(scope, product);
    }
}
