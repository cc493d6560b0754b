package dev.livegate.verification;

import dev.livegate.deployment.DeployConfig;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.verification.standing.VerificationOrder;
import dev.livegate.verification.visit.Inspection;
import dev.livegate.verification.visit.Inspection.Inspected;
import dev.livegate.verification.visit.Profile;
import dev.livegate.verification.visit.Subject;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;

/** What Livegate looks at on its own account, without being asked and without a limit that counts it. */
@Singleton
public class OwnAccount {

    private final Tx tx;
    private final SubjectReader reader;
    private final Inspection inspection;
    private final VerificationService verification;

    OwnAccount(Tx tx, SubjectReader reader, Inspection inspection, VerificationService verification) {
        this.tx = tx;
        this.reader = reader;
        this.inspection = inspection;
        this.verification = verification;
    }

    /** Whether somebody who could be the app answers. */
    public boolean isThere(Scope scope, String appUrl) {
        Look look = tx.in(scope, () -> reader.read(scope, order(appUrl)));
        return inspection.isThere(look.subject());
    }

    /** A brief look at what is live, which is written down by whoever asked for it. */
    public Inspected look(Scope scope, DeployConfig live) {
        String url = Objects.requireNonNull(live.answers().appUrl());
        Subject subject = tx.in(scope, () -> reader.liveApp(scope, order(url), live));
        return inspection.inspect(subject);
    }

    public UUID verify(Scope scope, String appUrl) {
        return verification.run(scope, order(appUrl)).id();
    }

    private static VerificationOrder order(String appUrl) {
        return new VerificationOrder(appUrl, Profile.full);
    }
}
