package dev.livegate.golive.candidate;

import dev.livegate.deployment.gate.OpenItems;
import dev.livegate.deployment.gate.OpenItems.Items;
import dev.livegate.deployment.gate.Windows;
import dev.livegate.deployment.gate.Windows.BrokenGlass;
import dev.livegate.deployment.gate.Windows.Closed;
import dev.livegate.platform.scope.Scope;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks the rooms that may have something against it; where none answers, nothing is. */
@Singleton
class Objections {

    private final List<OpenItems> checklists;
    private final List<Windows> windows;

    Objections(@All List<OpenItems> checklists, @All List<Windows> windows) {
        this.checklists = checklists;
        this.windows = windows;
    }

    void lookFirst(Scope scope) {
        checklists.forEach(one -> one.lookFirst(scope));
    }

    Items items(Scope scope) {
        List<Items> said = checklists.stream().map(one -> one.read(scope)).toList();
        return new Items(
                said.stream().flatMap(one -> one.open().stream()).toList(),
                said.stream().flatMap(one -> one.exempt().stream()).toList());
    }

    Optional<Closed> window(Scope scope, Instant now) {
        return windows.stream().flatMap(one -> one.closed(scope, now).stream()).findFirst();
    }

    Optional<BrokenGlass> brokenGlass(Scope scope, Instant now) {
        return windows.stream()
                .flatMap(one -> one.brokenGlass(scope, now).stream())
                .findFirst();
    }
}
