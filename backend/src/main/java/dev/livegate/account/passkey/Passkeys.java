package dev.livegate.account.passkey;

import static dev.livegate.account.AccountEvent.PASSKEY_ADDED;
import static dev.livegate.account.AccountEvent.PASSKEY_CONFIRMED;
import static dev.livegate.account.AccountEvent.PASSKEY_REMOVED;
import static dev.livegate.account.AccountProblem.TOO_MANY_PASSKEYS;

import dev.livegate.account.EmailAddress;
import dev.livegate.account.User;
import dev.livegate.account.passkey.PasskeyChallenge.Purpose;
import dev.livegate.account.passkey.ceremony.Assertion;
import dev.livegate.account.passkey.ceremony.Ceremony;
import dev.livegate.account.passkey.ceremony.CeremonyFailed;
import dev.livegate.account.passkey.ceremony.Credential;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Adds, shows and removes a person's keys. Whether a session alone is enough for it, {@link Asking} says. */
@Singleton
class Passkeys {

    private static final int MOST = 20;

    private final Tx tx;
    private final Time time;
    private final Tries tries;
    private final Ceremony ceremony;
    private final News news;

    Passkeys(Tx tx, Time time, Tries tries, Ceremony ceremony, News news) {
        this.tx = tx;
        this.time = time;
        this.tries = tries;
        this.ceremony = ceremony;
        this.news = news;
    }

    @Schema(name = "Confirmation")
    record Confirmed(Instant confirmedUntil) {}

    List<PasskeyView> list(Holder holder) {
        return tx.platform(
                () -> Passkey.of(holder.user()).stream().map(Passkey::view).toList());
    }

    PasskeyView add(Holder holder, String name, Ceremony.Made sent) {
        return tries.judge(holder, Purpose.add, sent.clientData(), challenge -> {
            Credential made = ceremony.registered(challenge, sent);
            return proved(tx.platform(() -> keep(holder, name, made)), "somebody has added it before");
        });
    }

    Confirmed confirm(Holder holder, Assertion sent) {
        return tries.judge(holder, Purpose.confirm, sent.clientData(), challenge -> {
            Passkey key = proved(
                    tx.platform(
                            () -> Passkey.byCredential(holder.user(), sent.id()).orElse(null)),
                    "this person has no such key");
            long count = ceremony.asserted(challenge, key.credential(), sent);
            return proved(tx.platform(() -> mark(holder, key, count)), CeremonyFailed.COUNTER_WENT_BACK);
        });
    }

    void remove(Holder holder, UUID id) {
        tx.platform(() -> {
            Passkey key = Passkey.byId(holder.user(), id).orElseThrow(RequestProblem::notFound);
            key.delete();
            User user = User.byId(holder.user()).orElseThrow();
            news.changed(holder.scope(), PASSKEY_REMOVED, user, "the passkey " + key.name() + " was removed");
            return null;
        });
    }

    /** For somebody who has lost every key and has convinced the people who run this Livegate. */
    void forget(Holder operator, EmailAddress email) {
        tx.platform(() -> {
            User user = User.byEmail(email).orElseThrow(RequestProblem::notFound);
            Passkey.forgetAll(user.id);
            news.changed(operator.scope(), PASSKEY_REMOVED, user, "every passkey of " + email + " was removed");
            return null;
        });
    }

    private @Nullable PasskeyView keep(Holder holder, String name, Credential made) {
        User user = User.byId(holder.user()).orElseThrow();
        if (Passkey.of(user.id).size() >= MOST) {
            throw TOO_MANY_PASSKEYS.because("Remove one that you no longer use; " + MOST + " is the most.");
        }
        Optional<Passkey> key = Passkey.add(user.id, name, made, time.now());
        key.ifPresent(one -> news.changed(holder.scope(), PASSKEY_ADDED, user, "the passkey " + name + " was added"));
        return key.map(Passkey::view).orElse(null);
    }

    private @Nullable Confirmed mark(Holder holder, Passkey key, long count) {
        if (!key.used(count, time.now())) {
            return null;
        }
        news.told(holder.scope(), PASSKEY_CONFIRMED, "confirmed with the passkey " + key.name());
        return new Confirmed(PasskeyConfirmation.confirm(holder.session(), key, time.now()));
    }

    private static <T> T proved(@Nullable T outcome, String otherwise) throws CeremonyFailed {
        if (outcome == null) {
            throw new CeremonyFailed(otherwise);
        }
        return outcome;
    }
}
