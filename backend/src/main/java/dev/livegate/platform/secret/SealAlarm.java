package dev.livegate.platform.secret;

import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jboss.logging.Logger;

/** Remembers a broken seal in a transaction of its own, since the one that found it is about to be undone. */
@Singleton
class SealAlarm {

    private static final Logger LOG = Logger.getLogger(SealAlarm.class);

    private final Tx tx;
    private final Audit audit;

    SealAlarm(Tx tx, Audit audit) {
        this.tx = tx;
        this.audit = audit;
    }

    void raise(@ObservesAsync SealBroken broken) {
        Place place = broken.place();
        LOG.errorf(
                "SECRET_UNREADABLE %s.%s row %s of tenant %s",
                place.table(), place.column(), place.row(), place.tenant());
        Scope scope = new Scope(place.tenant(), Actor.livegate("vault"));
        tx.run(
                scope,
                () -> audit.record(
                        scope,
                        SecretEvent.SECRET_UNREADABLE,
                        "A stored secret could not be read and was not used",
                        Map.of("table", place.table(), "column", place.column(), "row", place.row())));
    }
}
