package dev.livegate.account;

import static dev.livegate.account.AccountEvent.MEMBER_JOINED;

import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Lets in who shows an invitation. */
@Singleton
public class Guests {

    private final Time time;
    private final Audit audit;

    Guests(Time time, Audit audit) {
        this.time = time;
        this.audit = audit;
    }

    public record Welcome(User user, UUID tenant) {}

    /** Within a transaction of the platform; the mail has proved the address. */
    public Optional<Welcome> accept(String digest) {
        Instant now = time.now();
        return Invitation.accept(digest, now).map(invitation -> join(invitation, now));
    }

    private Welcome join(Invitation invitation, Instant now) {
        EmailAddress email = new EmailAddress(invitation.email());
        User user = User.of(email, "", now);
        Scope scope = new Scope(invitation.tenantId, user.as(invitation.role()));
        if (Membership.of(scope, user.id).isEmpty()) {
            Membership.join(scope, user, invitation.role(), now);
            audit.record(scope, MEMBER_JOINED, email + " joined as " + invitation.role());
        }
        return new Welcome(user, invitation.tenantId);
    }
}
