package dev.livegate.account;

import dev.livegate.platform.access.Secrets;
import dev.livegate.platform.mail.Letter;
import dev.livegate.platform.mail.Mails;
import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import dev.livegate.tenant.Tenant;
import jakarta.inject.Singleton;
import java.util.Map;

/** The link that only the invited person sees, in the mail that brings it. */
@Singleton
class InvitationLetters {

    private final Secrets secrets;
    private final Mails mails;
    private final ModeConfig mode;
    private final Time time;

    InvitationLetters(Secrets secrets, Mails mails, ModeConfig mode, Time time) {
        this.secrets = secrets;
        this.mails = mails;
        this.mode = mode;
        this.time = time;
    }

    long openBeside(Scope scope, EmailAddress email) {
        return Invitation.open(scope, time.now()).stream()
                .filter(one -> !one.email().equals(email.value()))
                .count();
    }

    void send(Scope scope, Invitation invitation, Tenant tenant, Role role) {
        String secret = secrets.fresh();
        String digest = Secrets.digest(secret);
        invitation.sent(scope, role, digest, time.now());
        Map<String, Object> words = Map.of(
                "tenant", tenant.name(),
                "inviter", scope.actor().name(),
                "role", role.name(),
                "link", mode.publicUrl() + "/invite/" + secret,
                "days", Invitation.LIFE.toDays());
        mails.send(scope, new Letter(invitation.email(), "invitation", words, "invitation-" + digest));
    }
}
