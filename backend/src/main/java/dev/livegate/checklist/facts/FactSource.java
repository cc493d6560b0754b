package dev.livegate.checklist.facts;

import java.util.stream.Stream;

/** One origin of facts. Takes them from the dossier and asks nobody. One file on the shelf sources, and its test. */
public interface FactSource {

    Stream<Fact> facts(Dossier dossier);
}
