package dev.livegate.checklist;

import dev.livegate.checklist.Checklist.State;
import dev.livegate.checklist.standing.ItemStatus;
import dev.livegate.checklist.standing.Standing;
import dev.livegate.checklist.template.ItemPhase;
import dev.livegate.platform.scope.Scope;
import dev.livegate.preflight.SetupItems;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * What a pre-flight waits for: items of its phase that are known to be wrong. What it looks at itself is not told twice, and
 * what nobody knows yet must be known before going live only (C9).
 */
@Singleton
class OpenItems implements SetupItems {

    private final Checklist checklist;

    OpenItems(Checklist checklist) {
        this.checklist = checklist;
    }

    @Override
    public List<Item> open(Scope scope) {
        State state = checklist.state(scope);
        return state.open().stream()
                .filter(OpenItems::keepsFromDeploying)
                .map(one -> new Item(
                        ChecklistView.title(one, state),
                        "/dashboard/checklist?item=" + one.item().key()))
                .toList();
    }

    private static boolean keepsFromDeploying(Standing one) {
        return one.item().phase() == ItemPhase.P && one.status() == ItemStatus.failed && !one.toldByPreflight();
    }
}
