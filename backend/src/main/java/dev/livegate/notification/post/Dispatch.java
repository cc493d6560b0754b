package dev.livegate.notification.post;

import dev.livegate.notification.Listener;
import dev.livegate.notification.Notice;
import dev.livegate.notification.delivery.Delivery;
import dev.livegate.notification.delivery.Timetable;
import dev.livegate.notification.webhook.Endpoint;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;

/** Sends a notice on its way to every endpoint that wants to hear of it, once each. */
@Singleton
class Dispatch implements Listener {

    private final Timetable timetable;

    Dispatch(Timetable timetable) {
        this.timetable = timetable;
    }

    @Override
    public void hear(Scope scope, Notice notice) {
        for (Endpoint endpoint : Endpoint.hearing(scope, notice.topic())) {
            Delivery delivery = new Delivery(scope, endpoint, notice, timetable.now());
            if (delivery.addOnce()) {
                timetable.first(scope, delivery);
            }
        }
    }
}
