package dev.livegate.account.passkey;

import static dev.livegate.account.AccountProblem.PASSKEY_REFUSED;

import dev.livegate.account.AccountEvent;
import dev.livegate.account.passkey.PasskeyChallenge.Purpose;
import dev.livegate.account.passkey.ceremony.Ceremony;
import dev.livegate.account.passkey.ceremony.CeremonyFailed;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.limit.Limit;
import dev.livegate.platform.limit.Limits;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;

/** Each try spends its challenge, right or wrong; a wrong one is told in the trail and answered always alike. */
@Singleton
class Tries {

    private static final Limit MOST = Limit.perHour("passkey-tries", 30);

    private final Tx tx;
    private final Time time;
    private final Limits limits;
    private final Audit audit;
    private final Ceremony ceremony;

    Tries(Tx tx, Time time, Limits limits, Audit audit, Ceremony ceremony) {
        this.tx = tx;
        this.time = time;
        this.limits = limits;
        this.audit = audit;
        this.ceremony = ceremony;
    }

    interface Judgement<T> {
        T of(String challenge) throws CeremonyFailed;
    }

    /** Hands the challenge that was answered to the judgement, which runs outside of any transaction. */
    <T> T judge(Holder holder, Purpose purpose, String clientData, Judgement<T> judgement) {
        limits.take(MOST, holder.session().toString());
        try {
            return judgement.of(spent(holder, purpose, clientData));
        } catch (CeremonyFailed failed) {
            throw refused(holder, "a passkey was refused: " + failed.getMessage());
        }
    }

    private Problem refused(Holder holder, String summary) {
        tx.platform(() -> {
            audit.record(holder.scope(), AccountEvent.PASSKEY_REFUSED, summary);
            return null;
        });
        return PASSKEY_REFUSED.because("Try again. If it goes on, use another passkey of yours.");
    }

    private String spent(Holder holder, Purpose purpose, String clientData) throws CeremonyFailed {
        String challenge = ceremony.challengeIn(clientData);
        boolean asked = tx.platform(() -> PasskeyChallenge.redeem(challenge, holder.session(), purpose, time.now()));
        if (!asked) {
            throw new CeremonyFailed("nobody asked, it was answered before, or too late");
        }
        return challenge;
    }
}
