package dev.livegate.launch.plan;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What was made at Stripe and is not noted as done yet. */
final class Unnoted implements Runnable {

    /** Faster than this, nobody needs to be shown every single change. */
    private static final Duration PACE = Duration.ofMillis(250);

    private final Tx tx;
    private final Scope scope;
    private final List<Runnable> notes = new ArrayList<>();
    private long since = System.nanoTime();

    Unnoted(Tx tx, Scope scope) {
        this.tx = tx;
        this.scope = scope;
    }

    void add(Runnable note) {
        notes.add(note);
    }

    /** Unless that was done a moment ago. */
    void noteWith(Runnable progress) {
        if (System.nanoTime() - since > PACE.toNanos()) {
            note(progress);
        }
    }

    void note() {
        if (!notes.isEmpty()) {
            note(() -> {});
        }
    }

    private void note(Runnable more) {
        tx.run(scope, () -> {
            run();
            more.run();
        });
        notes.clear();
        since = System.nanoTime();
    }

    /** Within the open transaction. */
    @Override
    public void run() {
        notes.forEach(Runnable::run);
    }
}
