package dev.livegate.provisioning;

import dev.livegate.platform.flow.Flow;
import dev.livegate.platform.flow.FlowStatus;
import dev.livegate.platform.flow.Step;
import dev.livegate.platform.scope.Scope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The flow of one plan: its steps in order. */
abstract class Provisioning implements Flow<Newcomer> {

    private final Chronicle chronicle;
    private final List<Step<Newcomer>> steps;

    Provisioning(Chronicle chronicle, List<Step<Newcomer>> steps) {
        this.chronicle = chronicle;
        this.steps = steps;
    }

    @Override
    public List<Step<Newcomer>> steps() {
        return steps;
    }

    @Override
    public Newcomer subject(Scope scope, UUID id) {
        return chronicle.newcomer(scope);
    }

    @Override
    public void changed(Scope scope, UUID subject, FlowStatus status, @Nullable String error) {
        chronicle.changed(scope, status, error);
    }
}
