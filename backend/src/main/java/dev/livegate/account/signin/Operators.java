package dev.livegate.account.signin;

import static dev.livegate.account.AccountEvent.OPERATOR_MADE;

import dev.livegate.account.EmailAddress;
import dev.livegate.account.User;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Makes the people who run this Livegate, within a transaction of the platform. */
@Singleton
class Operators {

    private static final Scope STARTUP = new Scope(Audit.PLATFORM, Actor.livegate("start"));

    private final Time time;
    private final SignInLinks links;
    private final Audit audit;

    Operators(Time time, SignInLinks links, Audit audit) {
        this.time = time;
        this.links = links;
        this.audit = audit;
    }

    /** A link, as long as they have never come. */
    Optional<String> linkOfNewcomer(EmailAddress email) {
        User user = operator(email);
        return user.everSignedIn() ? Optional.empty() : Optional.of(links.issue(user));
    }

    /** One mail, ever; afterwards they ask for a link like everybody. */
    boolean mailToNewcomer(EmailAddress email) {
        User user = operator(email);
        if (!user.everSignedIn()) {
            links.mail(user, "operator-link", "operator-" + user.id);
        }
        return user.everSignedIn();
    }

    private User operator(EmailAddress email) {
        User user = User.of(email, "", time.now());
        if (!user.isOperator()) {
            user.operates();
            audit.record(STARTUP, OPERATOR_MADE, email + " operates this Livegate");
        }
        return user;
    }
}
