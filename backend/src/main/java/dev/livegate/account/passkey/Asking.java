package dev.livegate.account.passkey;

import static dev.livegate.account.AccountProblem.STEP_UP_REQUIRED;

import dev.livegate.account.StepUp;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Rows;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.util.Optional;

/** One question to the database, whatever transaction is open. */
@Singleton
class Asking implements StepUp {

    private static final String ASK = """
            select exists (select from passkeys where user_id = ?) as owned,
                exists (select from passkey_confirmations where session_id = ? and expires_at > ?) as confirmed
            """;

    private final Rows rows;
    private final Time time;

    Asking(Rows rows, Time time) {
        this.rows = rows;
        this.time = time;
    }

    private record Standing(boolean owned, boolean confirmed) {}

    @Override
    public boolean isNeeded(Caller caller) {
        return standing(caller).filter(Standing::owned).isPresent();
    }

    @Override
    public void require(Caller caller) {
        if (standing(caller).filter(one -> one.owned() && !one.confirmed()).isPresent()) {
            throw STEP_UP_REQUIRED
                    .because("Confirm with your passkey, then try again.")
                    .why("You have a passkey, so a session alone is not enough for this: it could have been stolen.")
                    .fix(Fix.text("Use your fingerprint, face, PIN or security key when the browser asks for it."));
        }
    }

    private Optional<Standing> standing(Caller caller) {
        return Holder.ofPerson(caller).map(this::standing);
    }

    private Standing standing(Holder holder) {
        return rows.platform(
                        ASK,
                        row -> new Standing(row.getBoolean("owned"), row.getBoolean("confirmed")),
                        holder.user(),
                        holder.session(),
                        time.now())
                .get(0);
    }
}
