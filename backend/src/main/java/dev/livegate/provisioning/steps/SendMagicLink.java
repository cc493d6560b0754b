package dev.livegate.provisioning.steps;

import dev.livegate.account.Membership;
import dev.livegate.account.User;
import dev.livegate.account.signin.SignInLinks;
import dev.livegate.platform.flow.StepContext;
import dev.livegate.platform.scope.Tx;
import dev.livegate.provisioning.Newcomer;
import dev.livegate.provisioning.ProvisioningStep;
import jakarta.inject.Singleton;

@Singleton
class SendMagicLink implements ProvisioningStep {

    private final Tx tx;
    private final SignInLinks links;

    SendMagicLink(Tx tx, SignInLinks links) {
        this.tx = tx;
        this.links = links;
    }

    @Override
    public String name() {
        return "send-magic-link";
    }

    @Override
    public String title() {
        return "Mail you a link to sign in";
    }

    /** The run is the mail's key: whatever happens in between, the owner gets one mail. */
    @Override
    public void run(StepContext<Newcomer> context) {
        tx.platform(() -> {
            Membership.founder(context.subject().tenant())
                    .flatMap(User::byId)
                    .ifPresent(owner -> links.mail(owner, "magic-link", "welcome-" + context.run()));
            return null;
        });
    }
}
