package dev.livegate.platform.flow;

import dev.livegate.platform.scope.Scope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The definition of a flow over subjects of one kind; a bean. Names of flow and steps stay for ever, as rows hold them. */
public interface Flow<S> {

    String name();

    List<? extends Step<S>> steps();

    /** Read whenever the run is taken up, outside of any transaction; the steps that are taken then share it. */
    S subject(Scope scope, UUID id);

    /** In the transaction that gives the run its new status, so that the subject can follow. */
    default void changed(Scope scope, UUID subject, FlowStatus status, @Nullable String error) {}

    /** In the transaction that notes a step as begun, forwards; whoever follows the subject is told of it anyway. */
    default void begins(Scope scope, UUID subject, String step) {}
}
