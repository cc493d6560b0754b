package dev.livegate.account.passkey;

import static dev.livegate.account.AccountProblem.NO_PASSKEY;

import dev.livegate.account.User;
import dev.livegate.account.passkey.PasskeyChallenge.Purpose;
import dev.livegate.account.passkey.ceremony.CreationOptions;
import dev.livegate.account.passkey.ceremony.CreationOptions.UserView;
import dev.livegate.account.passkey.ceremony.Credential;
import dev.livegate.account.passkey.ceremony.RelyingParty;
import dev.livegate.account.passkey.ceremony.RequestOptions;
import dev.livegate.platform.access.Secrets;
import dev.livegate.platform.limit.Limit;
import dev.livegate.platform.limit.Limits;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.util.List;

/** What a browser is asked: to make a key, or to show one. */
@Singleton
class Offers {

    private static final Limit MOST = Limit.perHour("passkey-offers", 60);

    private final Tx tx;
    private final Time time;
    private final Secrets secrets;
    private final Limits limits;
    private final RelyingParty party;

    Offers(Tx tx, Time time, Secrets secrets, Limits limits, RelyingParty party) {
        this.tx = tx;
        this.time = time;
        this.secrets = secrets;
        this.limits = limits;
        this.party = party;
    }

    CreationOptions toMake(Holder holder) {
        limits.take(MOST, holder.session().toString());
        return tx.platform(() -> {
            User user = User.byId(holder.user()).orElseThrow();
            UserView view =
                    UserView.of(user.id, user.email(), holder.scope().actor().name());
            return CreationOptions.of(challenge(holder, Purpose.add), party, view, known(holder));
        });
    }

    RequestOptions toShow(Holder holder) {
        limits.take(MOST, holder.session().toString());
        return tx.platform(() -> {
            List<Credential> known = known(holder);
            if (known.isEmpty()) {
                throw NO_PASSKEY
                        .because("Add a passkey in your settings first.")
                        .fix(Fix.open("Open the settings", "/dashboard/settings"));
            }
            return RequestOptions.of(challenge(holder, Purpose.confirm), party, known);
        });
    }

    private String challenge(Holder holder, Purpose purpose) {
        String challenge = secrets.fresh();
        PasskeyChallenge.issue(challenge, holder.session(), purpose, time.now());
        return challenge;
    }

    private static List<Credential> known(Holder holder) {
        return Passkey.of(holder.user()).stream().map(Passkey::credential).toList();
    }
}
