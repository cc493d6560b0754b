package dev.livegate.checklist.look;

import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.Observation;
import dev.livegate.checklist.facts.Relevance;
import dev.livegate.credential.CheckService;
import dev.livegate.credential.IntegrationView;
import dev.livegate.credential.SetupService;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Asks the vendors whose keys are complete whether they accept them, and how they are set up for this app. */
@Singleton
class VendorLookout implements Lookout {

    /** Those whose answer an item waits for. */
    private static final Set<String> ASKED =
            Set.of("stripe", "supabase", "openai", "twilio", "sendgrid", "google-calendar", "redis");

    private static final Duration RARELY = Duration.ofHours(1);

    private final CheckService vendors;
    private final SetupService setups;

    VendorLookout(CheckService vendors, SetupService setups) {
        this.vendors = vendors;
        this.setups = setups;
    }

    @Override
    public List<Observation> look(Dossier dossier) {
        List<String> ready = ready(dossier);
        return Stream.concat(ready.stream().flatMap(id -> accepted(dossier, id)), setUp(dossier, ready))
                .toList();
    }

    @Override
    public boolean isDue(Dossier dossier) {
        return ready(dossier).stream().anyMatch(id -> !Relevance.isFresh(fact(id), dossier, RARELY));
    }

    private static List<String> ready(Dossier dossier) {
        return dossier.keys().integrations().stream()
                .filter(one -> one.enabled() && one.complete() && one.consistent())
                .map(IntegrationView::id)
                .filter(ASKED::contains)
                .toList();
    }

    private static String fact(String integration) {
        return integration.equals("redis") ? "redis.answers" : "vendor." + integration;
    }

    private Stream<Observation> accepted(Dossier dossier, String integration) {
        return findings(dossier.scope(), integration).stream()
                .filter(finding -> finding.id().equals(integration + "-answers"))
                .filter(finding -> finding.status() != Status.skipped && finding.status() != Status.error)
                .map(finding -> new Observation(
                        fact(integration), finding.status(), finding.message(), dossier.now(), null, null));
    }

    private Stream<Observation> setUp(Dossier dossier, List<String> ready) {
        String appUrl = dossier.appUrl().replaceAll("/+$", "");
        return ready.isEmpty() || appUrl.isEmpty()
                ? Stream.empty()
                : setups.look(dossier.scope(), ready, appUrl).stream()
                        .map(seen -> Observation.seen(seen.fact(), seen.verdict(), dossier.now()));
    }

    private List<Finding> findings(Scope scope, String integration) {
        try {
            return vendors.check(scope, integration, true).findings();
        } catch (Problem tooOften) {
            return List.of();
        }
    }
}
