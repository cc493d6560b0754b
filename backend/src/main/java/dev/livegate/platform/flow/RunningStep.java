package dev.livegate.platform.flow;

import dev.livegate.platform.scope.Scope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class RunningStep<S> implements StepContext<S> {

    private final Scope scope;
    private final Turn turn;
    private final S subject;
    private final Journal journal;
    private @Nullable String skipped;
    private @Nullable String words;
    private Runnable writing = () -> {};

    RunningStep(Scope scope, Turn turn, S subject, Journal journal) {
        this.scope = scope;
        this.turn = turn;
        this.subject = subject;
        this.journal = journal;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public UUID run() {
        return turn.run();
    }

    @Override
    public S subject() {
        return subject;
    }

    @Override
    public void progress(int percent, String message) {
        journal.progress(scope, turn, percent, message);
    }

    @Override
    public void lastly(Runnable last) {
        writing = last;
    }

    @Override
    public void note(String last) {
        words = last;
    }

    @Override
    public void skip(String why) {
        skipped = why;
    }

    Ending ending() {
        return new Ending(skipped, words, writing);
    }
}
