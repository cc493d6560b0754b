package dev.livegate.signup;

import dev.livegate.account.EmailAddress;
import dev.livegate.platform.limit.Limit;
import dev.livegate.platform.limit.Limits;
import dev.livegate.platform.outbound.Targets;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;

/** What must hold before anything is written: the switch, the limits of C13, the gate for addresses. */
@Singleton
public class FrontDesk {

    static final Limit PER_ADDRESS = Limit.perHour("signup-address", 20);
    static final Limit PER_EMAIL = Limit.perHour("signup-email", 5);

    private final KillSwitch killSwitch;
    private final Limits limits;
    private final Targets targets;
    private final Opening opening;
    private final SignupService signup;

    FrontDesk(KillSwitch killSwitch, Limits limits, Targets targets, Opening opening, SignupService signup) {
        this.killSwitch = killSwitch;
        this.limits = limits;
        this.targets = targets;
        this.opening = opening;
        this.signup = signup;
    }

    Started open(StartRequest wanted, String clientAddress) {
        killSwitch.check();
        EmailAddress email = Opening.address(wanted.ownerEmail());
        // Whoever mistypes the slug is told so, and not counted.
        Opening.chosen(wanted);
        limits.take(PER_ADDRESS, clientAddress);
        limits.take(PER_EMAIL, email.value());
        return opening.open(wanted, email);
    }

    Success listenAt(Scope scope, String webhookUrl) {
        return signup.listenAt(scope, targets.admit("webhookUrl", webhookUrl).url());
    }
}
