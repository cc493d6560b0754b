package dev.livegate.notification;

import dev.livegate.platform.scope.Scope;

/** Somebody who passes notices on: a bean, found by itself. */
public interface Listener {

    /** Within a transaction, and perhaps once more after a crash: only what it writes there counts. */
    void hear(Scope scope, Notice notice);
}
