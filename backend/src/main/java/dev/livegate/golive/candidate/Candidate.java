package dev.livegate.golive.candidate;

import dev.livegate.billing.Entitlements;
import dev.livegate.deployment.Answers;
import dev.livegate.deployment.Phase;
import dev.livegate.deployment.gate.OpenItems.Items;
import dev.livegate.deployment.gate.Windows.BrokenGlass;
import dev.livegate.deployment.gate.Windows.Closed;
import dev.livegate.deployment.run.RunView;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Everything a gate looks at, read once; the decision is about this and nothing else. */
public record Candidate(
        Revision revision,
        Optional<RunView> preflight,
        Standing verification,
        Entitlements entitlements,
        Items items,
        Optional<Closed> window,
        Optional<BrokenGlass> brokenGlass,
        Instant now) {

    /** What would go live, and what it would replace; {@code goneLive} means that it is what is live already. */
    public record Revision(int number, Phase phase, Answers answers, boolean goneLive, OptionalInt replaces) {}
}
