package dev.livegate.platform.flow;

/** A step whose effects can be taken back; that too may run more than once. */
public interface Undoable<S> extends Step<S> {

    void undo(StepContext<S> context) throws Exception;

    /** Hours of them: what is left half done is worse than what is done late. */
    default int attemptsToUndo() {
        return 500;
    }
}
