package dev.livegate.checklist.trial;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.Observation;
import dev.livegate.checklist.facts.Relevance;
import dev.livegate.checklist.look.Lookout;
import dev.livegate.checklist.look.Site;
import dev.livegate.checklist.trial.TrialDesk.Ready;
import dev.livegate.platform.outbound.Targets;
import dev.livegate.platform.outbound.http.Outbound;
import dev.livegate.platform.scope.Tx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Lets the test user try the app, if the tenant named one. */
@Singleton
class TrialLookout implements Lookout {

    private static final Duration RARELY = Duration.ofHours(1);

    private final Tx tx;
    private final TrialDesk desk;
    private final Targets targets;
    private final Outbound outbound;
    private final ObjectMapper json;

    TrialLookout(Tx tx, TrialDesk desk, Targets targets, Outbound outbound, ObjectMapper json) {
        this.tx = tx;
        this.desk = desk;
        this.targets = targets;
        this.outbound = outbound;
        this.json = json;
    }

    @Override
    public boolean isDue(Dossier dossier) {
        return !Relevance.isFresh("synthetic.login", dossier, RARELY);
    }

    @Override
    public List<Observation> look(Dossier dossier) {
        Optional<Ready> ready = dossier.appUrl().isEmpty()
                ? Optional.empty()
                : tx.in(dossier.scope(), () -> desk.ready(dossier.scope()));
        return ready
                .map(one -> new TestUser(new Site(dossier, targets, outbound), one, json))
                .map(TestUser::tries)
                .stream()
                .flatMap(seen -> seen.entrySet().stream())
                .map(one -> Observation.seen(one.getKey(), one.getValue(), dossier.now()))
                .toList();
    }
}
