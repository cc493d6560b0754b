package dev.livegate.golive.candidate;

import dev.livegate.golive.candidate.Standing.Result;
import dev.livegate.inside.InsideFacts;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.scope.Scope;
import dev.livegate.verification.standing.LatestVerification;
import dev.livegate.verification.standing.Standing.Latest;
import dev.livegate.verification.visit.Sight;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/** Looks once more where the app is, and asks the book of verifications with that (C32). */
@Singleton
public class Verifications {

    private final LatestVerification verification;
    private final InsideFacts inside;
    private final Objections objections;

    Verifications(LatestVerification verification, InsideFacts inside, Objections objections) {
        this.verification = verification;
        this.inside = inside;
        this.objections = objections;
    }

    /** For the deed itself: what is still awaited is looked at, and written down, so that nobody has to wait for it. */
    public Supplier<Standing> lookInEarnest(Scope scope) {
        objections.lookFirst(scope);
        return look(scope);
    }

    /** In two parts, since no transaction is open while the network is asked; writes nothing. */
    public Supplier<Standing> look(Scope scope) {
        Sight now = verification.glimpse(scope);
        return () -> standing(scope, verification.standing(scope, now));
    }

    private Standing standing(Scope scope, dev.livegate.verification.standing.Standing seen) {
        return seen.latest()
                .map(latest -> standing(scope, seen.running(), latest))
                .orElse(new Standing(Result.none, seen.running(), null, false, List.of(), false, null));
    }

    private Standing standing(Scope scope, boolean running, Latest latest) {
        return new Standing(
                latest.passed() ? Result.passed : Result.failed,
                running,
                latest.passed() ? latest.at() : null,
                latest.fresh(),
                latest.changes(),
                isReady(latest) || inside.settlesDatabase(scope),
                latest.fingerprint());
    }

    private static boolean isReady(Latest latest) {
        return latest.findings().stream()
                .anyMatch(finding -> finding.id().equals("ReadyAnswers") && finding.status() == Status.passed);
    }
}
