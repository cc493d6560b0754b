package dev.livegate.platform.mail;

import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where every room puts its letters. */
@Singleton
public class Mails {

    private static final Scope NOBODY = new Scope(new UUID(0, 0), Actor.livegate("mail"));

    private final Outbox outbox;
    private final Tx tx;

    Mails(Outbox outbox, Tx tx) {
        this.outbox = outbox;
        this.tx = tx;
    }

    /**
     * Inside the open transaction: the letter goes out if, and only if, that commits. The same dedupe key goes out once
     * per tenant; no scope means that it is no tenant's letter, and needs a transaction of the platform.
     */
    public void send(@Nullable Scope scope, Letter letter) {
        if (!QuarkusTransaction.isActive()) {
            throw new IllegalStateException("a letter belongs into the transaction that causes it");
        }
        outbox.add(owner(scope), letter);
    }

    /** What became of a letter; pending mails are tried again, failed ones are not. */
    public Optional<MailStatus> status(@Nullable Scope scope, String dedupeKey) {
        Scope owner = owner(scope);
        return tx.in(owner, () -> OutgoingMail.find(owner, Letter.messageId(dedupeKey)))
                .map(OutgoingMail::status);
    }

    private static Scope owner(@Nullable Scope scope) {
        return Objects.requireNonNullElse(scope, NOBODY);
    }
}
