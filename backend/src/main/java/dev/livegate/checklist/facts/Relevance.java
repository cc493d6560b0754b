package dev.livegate.checklist.facts;

import dev.livegate.deployment.key.KeyView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a recorded fact is about. Once that has changed, be it the address or a key of the vendor, it tells nothing. */
public final class Relevance {

    /** What a pipeline says of the code holds wherever that runs; all else it tried where the app is. */
    private static final Set<String> OF_THE_CODE = Set.of("ci.pipeline", "ci.secret-scan");

    private Relevance() {}

    public static String of(String fact, Dossier dossier) {
        return switch (Origin.of(fact)) {
            case web, reports, synthetic ->
                fact.startsWith("net.") ? String.valueOf(dossier.answers().databaseHost()) : dossier.appUrl();
            case token -> OF_THE_CODE.contains(fact) ? "" : dossier.appUrl();
            case vendor -> dossier.appUrl() + " " + fingerprints(vendor(fact), dossier);
            default -> "";
        };
    }

    /** Whether it was seen lately, of what there is now. */
    public static boolean isFresh(String fact, Dossier dossier, Duration lately) {
        return isSeenSince(fact, dossier, dossier.now().minus(lately));
    }

    /** Of what there is now. */
    public static boolean isSeenSince(String fact, Dossier dossier, Instant moment) {
        return dossier.recorded().stream()
                .filter(one -> one.fact().equals(fact) && one.about().equals(of(fact, dossier)))
                .anyMatch(one -> one.observedAt().isAfter(moment));
    }

    private static String vendor(String fact) {
        String[] words = fact.split("\\.", 2);
        return words[0].equals("vendor") ? words[1] : words[0];
    }

    private static String fingerprints(String vendor, Dossier dossier) {
        List<String> names = dossier.keys().integrations().stream()
                .filter(one -> one.id().equals(vendor))
                .flatMap(one -> one.keys().stream())
                .map(key -> key.key())
                .toList();
        return dossier.keys().known().stream()
                .filter(key -> key.set() && names.contains(key.name()))
                .map(KeyView::fingerprint)
                .sorted()
                .collect(Collectors.joining(","));
    }
}
