package dev.livegate.deployment.database;

import dev.livegate.platform.check.Status;
import dev.livegate.platform.outbound.database.DatabaseFacts;
import dev.livegate.platform.outbound.database.DatabasePhase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One examination while it goes on. */
final class Chart {

    private final Advice advice;
    private final DatabasePlace place;
    private final @Nullable String hosting;
    private final List<Symptom> symptoms = new ArrayList<>();
    private @Nullable DatabaseFacts facts;
    private String praise;

    Chart(Advice advice, DatabasePlace place, @Nullable String hosting) {
        this.advice = advice;
        this.place = place;
        this.hosting = hosting;
        this.praise = "The database URL is complete and well-formed; it belongs to your " + place.label() + ".";
    }

    void look(List<Trap> traps, Written url) {
        traps.forEach(trap -> trap.in(url, hosting).forEach(this::add));
    }

    void add(Ailment ailment) {
        symptoms.add(advice.symptom(ailment, place, hosting, Map.of()));
    }

    void add(Ailment ailment, String word, String meaning) {
        symptoms.add(advice.symptom(ailment, place, hosting, Map.of(word, meaning)));
    }

    /** The last resort: something is wrong, and no trap knows it better. */
    void addUnlessFailed(Ailment ailment, String word, String meaning) {
        if (symptoms.stream().noneMatch(symptom -> symptom.status() == Status.failed)) {
            add(ailment, word, meaning);
        }
    }

    void read(DatabaseFacts read, Instant now) {
        facts = read;
        praise = "Connected %sto PostgreSQL %s, which answers in %d ms; the role may create tables.%s"
                .formatted(
                        read.tls() ? "over TLS " : "",
                        read.version(),
                        Math.max(1, read.latency().toMillis()),
                        read.preview() ? " (preview)" : "");
        if (read.superuser()) {
            add(Ailment.SUPERUSER);
        }
        if (!read.mayCreateTables()) {
            add(Ailment.NO_TABLES);
        }
        if (Releases.isOver(read.version(), now)) {
            add(Ailment.OLD_VERSION, "version", read.version());
        }
    }

    Diagnosis diagnosis() {
        return new Diagnosis(place, List.copyOf(symptoms), facts, praise);
    }

    static String words(DatabasePhase phase) {
        return switch (phase) {
            case QUEUE -> "because other checks of yours are still running";
            case NAME -> "while its name is looked up";
            case CONNECT -> "while we connect";
            case TLS -> "while TLS is set up";
            case LOGIN -> "while we log in";
            case QUESTION -> "to a simple SELECT 1";
        };
    }
}
