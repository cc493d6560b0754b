package dev.livegate.checklist.facts;

import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** All facts of a tenant, from every source. Asks no network; what was seen there is written in by whoever looked. */
@Singleton
public class FactBook {

    private final Tx tx;
    private final DossierReader reader;
    private final List<FactSource> sources;
    private final ModeConfig mode;

    FactBook(Tx tx, DossierReader reader, @All List<FactSource> sources, ModeConfig mode) {
        this.tx = tx;
        this.reader = reader;
        this.sources = sources;
        this.mode = mode;
    }

    public Dossier read(Scope scope) {
        return reader.read(scope);
    }

    public Facts facts(Dossier dossier) {
        return new Facts(sources.stream().flatMap(source -> source.facts(dossier)));
    }

    /** Everything whose name begins so, in the transaction that is open: nobody looks for it any more. */
    public void forget(Scope scope, String beginning) {
        RecordedFact.forget(scope, beginning);
    }

    /** How many of them were news; what is older than what is known changes nothing. */
    public int write(Dossier dossier, Collection<Observation> seen) {
        Scope scope = dossier.scope();
        boolean preview = mode.mode().isPreview();
        return tx.in(scope, () -> (int) seen.stream()
                .map(one -> new RecordedFact(scope, one, Relevance.of(one.fact(), dossier), preview))
                .filter(RecordedFact::write)
                .count());
    }
}
