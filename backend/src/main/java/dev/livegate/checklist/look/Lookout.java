package dev.livegate.checklist.look;

import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.Observation;
import java.util.List;

/** One way to see for ourselves how things are. Uses the network, writes nothing, and ends by itself. */
public interface Lookout {

    List<Observation> look(Dossier dossier);

    /** Whether it is worth another look although nobody asked for one; whom we trouble is not troubled every minute. */
    default boolean isDue(Dossier dossier) {
        return true;
    }
}
