package dev.livegate.pack;

import dev.livegate.deployment.LatestPack;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
class NewestPack implements LatestPack {

    private final Tx tx;

    NewestPack(Tx tx) {
        this.tx = tx;
    }

    @Override
    public Optional<String> digest(Scope scope) {
        return tx.in(scope, () -> Pack.newestDigest(scope));
    }
}
