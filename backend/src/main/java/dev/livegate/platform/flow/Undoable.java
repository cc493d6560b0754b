package dev.livegate.platform.flow;

/** A step whose effects can be taken back; that too may run more than once. */
public interface Undoable<S> extends Step<S> {

    void undo(StepContext<S> context) throws Exception;
}
