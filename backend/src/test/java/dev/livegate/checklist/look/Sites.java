package dev.livegate.checklist.look;

import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.Dossiers;
import dev.livegate.checklist.facts.Observation;
import dev.livegate.platform.check.Judge;
import dev.livegate.platform.outbound.http.Rig;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Apps of this machine as the checks see them. */
public final class Sites implements AutoCloseable {

    private final Rig rig = Rig.preview();

    public Site at(String url, String... integrations) {
        return new Site(Dossiers.of(url, integrations), rig.targets, rig.outbound);
    }

    /** What the app at this address says of itself: fact and status. */
    Map<String, String> reported(String url) {
        Dossier dossier = Dossiers.of(url);
        List<Observation> seen = new AppLookout(
                        rig.targets,
                        rig.outbound,
                        new com.fasterxml.jackson.databind.ObjectMapper(),
                        new JustSeen(null))
                .look(dossier);
        return seen.stream()
                .collect(Collectors.toMap(Observation::fact, one -> one.status().name()));
    }

    /** What a shelf of checks finds out about the app at this address. */
    public List<Observation> found(String url, List<SiteCheck> shelf) {
        return new SiteLookout(new Judge(), shelf, rig.targets, rig.outbound, new JustSeen(null))
                .look(Dossiers.of(url));
    }

    @Override
    public void close() {
        rig.close();
    }
}
