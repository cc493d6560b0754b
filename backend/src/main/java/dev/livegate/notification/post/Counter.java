package dev.livegate.notification.post;

import dev.livegate.notification.Notice;
import dev.livegate.notification.delivery.Delivery;
import dev.livegate.notification.delivery.DeliveryState;
import dev.livegate.notification.delivery.Journal;
import dev.livegate.notification.delivery.Round;
import dev.livegate.notification.delivery.Timetable;
import dev.livegate.notification.delivery.Waits;
import dev.livegate.notification.webhook.Endpoint;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is handed out to be carried, and what came of it. Within the open transaction, which holds the endpoint. */
@Singleton
class Counter {

    private final Timetable timetable;
    private final Journal journal;
    private final Health health;

    Counter(Timetable timetable, Journal journal, Health health) {
        this.timetable = timetable;
        this.journal = journal;
        this.health = health;
    }

    /** Empty if it has been tried meanwhile, or may not be tried now. */
    Optional<Parcel> handOut(Scope scope, Round round) {
        Optional<Delivery> waiting = waiting(scope, round);
        Optional<Endpoint> endpoint = waiting.flatMap(one -> Endpoint.locked(scope, one.endpointId()));
        return waiting.filter(one -> endpoint.isPresent() && mayGo(scope, one, endpoint.get()))
                .map(one -> parcel(scope, one, endpoint.orElseThrow()));
    }

    void note(Scope scope, Round round, Result result) {
        waiting(scope, round)
                .ifPresent(delivery -> Endpoint.locked(scope, delivery.endpointId())
                        .ifPresent(endpoint -> note(scope, delivery, endpoint, result)));
    }

    private static Optional<Delivery> waiting(Scope scope, Round round) {
        return Delivery.find(scope, round.delivery()).filter(one -> one.awaitsTry(round.before()));
    }

    private boolean mayGo(Scope scope, Delivery delivery, Endpoint endpoint) {
        Instant now = timetable.now();
        if (!endpoint.isEnabled()) {
            delivery.end(DeliveryState.cancelled, now);
            return false;
        }
        Optional<Instant> rest =
                delivery.isByHand() ? Optional.empty() : endpoint.breaker().closedUntil(now);
        if (rest.isEmpty()) {
            endpoint.breaker().letOneThrough(now);
            return true;
        }
        goOn(scope, delivery, rest.get().plus(Waits.jittered(Duration.ofSeconds(10))));
        return false;
    }

    private void note(Scope scope, Delivery delivery, Endpoint endpoint, Result result) {
        Instant now = timetable.now();
        journal.add(delivery, result.entry());
        if (result.isDelivered()) {
            delivery.end(DeliveryState.delivered, now);
            health.succeeded(scope, endpoint);
            return;
        }
        health.failed(scope, endpoint, result);
        if (delivery.isByHand() || delivery.tries() >= Waits.TRIES) {
            delivery.end(DeliveryState.failed, now);
        } else {
            goOn(scope, delivery, now.plus(Waits.after(delivery.tries(), result.askedToWait())));
        }
    }

    private void goOn(Scope scope, Delivery delivery, Instant at) {
        if (delivery.mayTryAgain(at)) {
            timetable.at(scope, delivery, at);
        } else {
            delivery.end(DeliveryState.failed, timetable.now());
        }
    }

    private static Parcel parcel(Scope scope, Delivery delivery, Endpoint endpoint) {
        Notice notice = Notice.find(scope, delivery.noticeId()).orElseThrow();
        return new Parcel(endpoint.id, endpoint.url(), "msg_" + notice.id, notice.body());
    }
}
