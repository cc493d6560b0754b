package dev.livegate.account.signin;

import static dev.livegate.account.AccountEvent.EMAIL_VERIFIED;
import static dev.livegate.account.AccountEvent.SIGNED_IN;
import static dev.livegate.account.AccountEvent.SIGNED_OUT;

import dev.livegate.account.AccountEvent;
import dev.livegate.account.AccountProblem;
import dev.livegate.account.Guests;
import dev.livegate.account.User;
import dev.livegate.platform.access.Secrets;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In by a mailed link or an invitation, and out again. */
@Singleton
public class SignIn {

    private final Tx tx;
    private final Time time;
    private final Sessions sessions;
    private final Guests guests;
    private final Audit audit;

    SignIn(Tx tx, Time time, Sessions sessions, Guests guests, Audit audit) {
        this.tx = tx;
        this.time = time;
        this.sessions = sessions;
        this.guests = guests;
        this.audit = audit;
    }

    public Sessions.Opened redeem(String secret) {
        String digest = Secrets.digest(secret);
        return tx.platform(
                () -> byLink(digest).or(() -> byInvitation(digest)).orElseThrow(AccountProblem::linkInvalid));
    }

    public void out(Actor actor, UUID id) {
        tx.platform(() -> {
            UserSession.byId(id).ifPresent(session -> {
                session.revoke(time.now());
                tell(session.worksIn(), actor, SIGNED_OUT, "signed out");
            });
            return null;
        });
        sessions.forget(id);
    }

    private Optional<Sessions.Opened> byLink(String digest) {
        return SignInLink.redeem(digest, time.now()).flatMap(User::byId).map(user -> open(user, null));
    }

    private Optional<Sessions.Opened> byInvitation(String digest) {
        return guests.accept(digest).map(guest -> open(guest.user(), guest.tenant()));
    }

    private Sessions.Opened open(User user, @Nullable UUID tenant) {
        user.signedIn(time.now());
        boolean proved = user.provedAddress(time.now());
        Sessions.Opened opened = sessions.open(user, tenant);
        Actor actor = sessions.actor(user, opened.tenant());
        if (proved) {
            tell(opened.tenant(), actor, EMAIL_VERIFIED, "proved that " + user.email() + " is theirs");
        }
        tell(opened.tenant(), actor, SIGNED_IN, "signed in by a mailed link");
        return opened;
    }

    private void tell(@Nullable UUID tenant, Actor actor, AccountEvent event, String summary) {
        audit.record(new Scope(Objects.requireNonNullElse(tenant, Audit.PLATFORM), actor), event, summary);
    }
}
