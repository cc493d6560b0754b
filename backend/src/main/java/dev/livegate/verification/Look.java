package dev.livegate.verification;

import dev.livegate.deployment.run.RunSubject;
import dev.livegate.verification.standing.VerificationOrder;
import dev.livegate.verification.visit.Subject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order with everything that was true when the look at the app began: to this a PASS is bound. */
record Look(
        VerificationOrder order,
        Subject subject,
        RunSubject revision,
        boolean eligible,
        Host host,
        Map<String, String> configured) {

    /** Whom the answers name as running it, and what people call them. */
    record Host(@Nullable String provider, @Nullable String label) {

        static final Host NOBODYS = new Host(null, null);
    }
}
