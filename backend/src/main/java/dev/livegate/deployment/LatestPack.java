package dev.livegate.deployment;

import dev.livegate.platform.scope.Scope;
import java.util.Optional;

/** What the packs tell their neighbours, who cannot ask them: a PASS is bound to the pack that was there (C32). */
public interface LatestPack {

    /** SHA-256 of the newest pack, in hex. */
    Optional<String> digest(Scope scope);
}
