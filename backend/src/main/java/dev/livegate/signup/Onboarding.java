package dev.livegate.signup;

import dev.livegate.account.EmailAddress;
import dev.livegate.platform.outbound.Targets;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Ids;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** All three steps at once, by an operator on somebody's behalf: the tenant is there and queued, or nothing is. */
@Singleton
public class Onboarding {

    private final KillSwitch killSwitch;
    private final Targets targets;
    private final Tx tx;
    private final Opening opening;
    private final SignupService signup;

    Onboarding(KillSwitch killSwitch, Targets targets, Tx tx, Opening opening, SignupService signup) {
        this.killSwitch = killSwitch;
        this.targets = targets;
        this.tx = tx;
        this.opening = opening;
        this.signup = signup;
    }

    /** Where Make.com listens is needed for the plan starter, and for no other. */
    public Started onboard(
            Actor operator, StartRequest wanted, @Nullable BrandRequest look, @Nullable String webhookUrl) {
        killSwitch.check();
        EmailAddress email = Opening.address(wanted.ownerEmail());
        String webhook = webhookUrl == null
                ? null
                : targets.admit("webhookUrl", webhookUrl).url();
        Scope scope = new Scope(Ids.next(), operator);
        return tx.founding(scope, () -> {
            Started started = opening.open(scope, wanted, email);
            if (look != null) {
                signup.brand(scope, look);
            }
            choose(scope, webhook);
            return started;
        });
    }

    private void choose(Scope scope, @Nullable String webhook) {
        if (webhook == null) {
            signup.confirmPro(scope);
        } else {
            signup.listenAt(scope, webhook);
        }
    }
}
