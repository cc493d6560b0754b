package dev.livegate.platform.scope;

import static jakarta.transaction.Status.STATUS_ACTIVE;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Objects;

/** Whose the open transaction is. */
@Singleton
class Whose {

    private static final String KEY = "livegate.tx.whose";

    private final TransactionSynchronizationRegistry transaction;

    Whose(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    void begin(String whose) {
        transaction.putResource(KEY, whose);
    }

    void require(String whose) {
        if (!Objects.equals(transaction.getResource(KEY), whose)) {
            throw new IllegalStateException("a transaction of another tenant is open");
        }
    }

    /** PostgreSQL has been told already. */
    boolean isOpen(Scope scope) {
        return transaction.getTransactionStatus() == STATUS_ACTIVE
                && scope.tenant().toString().equals(transaction.getResource(KEY));
    }
}
