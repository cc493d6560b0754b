package dev.livegate.checklist.look;

import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.Observation;
import dev.livegate.platform.check.Checks;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Judge;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.outbound.Targets;
import dev.livegate.platform.outbound.http.Outbound;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Looks at the app from outside, all checks beside each other. What could not be looked at leaves what was known. */
@Singleton
class SiteLookout implements Lookout {

    private static final Duration DEADLINE = Duration.ofSeconds(15);

    private final Judge judge;
    private final Checks<Site> checks;
    private final Targets targets;
    private final Outbound outbound;
    private final JustSeen justSeen;

    SiteLookout(Judge judge, @All List<SiteCheck> shelf, Targets targets, Outbound outbound, JustSeen justSeen) {
        this.judge = judge;
        this.checks = Checks.byName(shelf);
        this.targets = targets;
        this.outbound = outbound;
        this.justSeen = justSeen;
    }

    @Override
    public boolean isDue(Dossier dossier) {
        return !justSeen.holds(SiteCheck.PAGE, dossier);
    }

    @Override
    public List<Observation> look(Dossier dossier) {
        if (dossier.appUrl().isEmpty()) {
            return List.of();
        }
        Site site = new Site(dossier, targets, outbound);
        return judge.report(checks, site, DEADLINE).findings().stream()
                .filter(SiteLookout::says)
                .map(finding ->
                        new Observation(finding.id(), finding.status(), finding.message(), dossier.now(), null, null))
                .toList();
    }

    private static boolean says(Finding finding) {
        return finding.status() == Status.passed
                || finding.status() == Status.warning
                || finding.status() == Status.failed;
    }
}
