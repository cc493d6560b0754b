package dev.livegate.credential.vendor;

import dev.livegate.platform.outbound.Targets;
import dev.livegate.platform.outbound.http.Outbound;
import dev.livegate.platform.outbound.talk.Talks;
import jakarta.inject.Singleton;

/** Every way in which a vendor may be asked. */
@Singleton
class Window {

    private final Outbound outbound;
    private final Targets targets;
    private final Talks talks;

    Window(Outbound outbound, Targets targets, Talks talks) {
        this.outbound = outbound;
        this.targets = targets;
        this.talks = talks;
    }

    Outbound outbound() {
        return outbound;
    }

    Targets targets() {
        return targets;
    }

    Talks talks() {
        return talks;
    }
}
