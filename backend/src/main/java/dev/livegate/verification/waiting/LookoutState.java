package dev.livegate.verification.waiting;

import dev.livegate.platform.lifecycle.Lifecycle;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LookoutState")
public enum LookoutState implements Lifecycle<LookoutState> {
    waiting,
    found,
    stopped,
    gaveUp;

    @Override
    public Set<LookoutState> next() {
        return this == waiting ? Set.of(found, stopped, gaveUp) : Set.of();
    }
}
