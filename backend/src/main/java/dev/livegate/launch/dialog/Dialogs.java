package dev.livegate.launch.dialog;

import dev.livegate.platform.flag.Flags;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Chooses how a launch is told. Only people stand before a dialog: what a token does says nothing about one. */
@Singleton
public class Dialogs {

    public static final String FLAG = "launch_dialog_trial";

    private final Flags flags;
    private final Tx tx;
    private final Time time;

    Dialogs(Flags flags, Tx tx, Time time) {
        this.flags = flags;
        this.tx = tx;
        this.time = time;
    }

    /** It is told now. */
    public Telling open(Scope scope, UUID product) {
        Optional<Telling> tried = tried(scope, product);
        tried.ifPresent(telling -> tx.run(scope, () -> LaunchDialog.opened(scope, product, telling, time.now())));
        return tried.orElse(Telling.USUAL);
    }

    /** How it was told to whoever launches it now, if that is being tried. */
    public Optional<Telling> tried(Scope scope, UUID product) {
        boolean isTried = scope.actor().kind() == Actor.Kind.user && flags.isOn(FLAG);
        return isTried ? Optional.of(Telling.tried(product)) : Optional.empty();
    }
}
