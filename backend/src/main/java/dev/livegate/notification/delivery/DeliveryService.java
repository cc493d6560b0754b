package dev.livegate.notification.delivery;

import static dev.livegate.notification.webhook.WebhookProblem.WEBHOOK_OFF;

import dev.livegate.notification.Notice;
import dev.livegate.notification.Notices;
import dev.livegate.notification.webhook.Admission;
import dev.livegate.notification.webhook.Endpoint;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.web.Paging;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The log of deliveries, and delivering by hand. */
@Singleton
public class DeliveryService {

    private final Tx tx;
    private final Admission admission;
    private final Notices notices;
    private final Journal journal;
    private final Timetable timetable;

    DeliveryService(Tx tx, Admission admission, Notices notices, Journal journal, Timetable timetable) {
        this.tx = tx;
        this.admission = admission;
        this.notices = notices;
        this.journal = journal;
        this.timetable = timetable;
    }

    @Schema(name = "WebhookDeliveries")
    record Page(List<DeliveryView> items, @Nullable String next) {}

    Page list(Scope scope, UUID endpoint, Paging paging) {
        return tx.in(scope, () -> {
            List<Delivery> found =
                    Delivery.page(scope, Endpoint.of(scope, endpoint).id, paging.before(), paging.toRead());
            return new Page(journal.views(scope, paging.shown(found)), paging.next(found, one -> one.id));
        });
    }

    /** Something that has not happened, to see whether it arrives. */
    DeliveryView test(Scope scope, UUID endpoint) {
        admission.take(scope);
        return tx.in(scope, () -> send(scope, Endpoint.of(scope, endpoint), () -> notices.test(scope)));
    }

    /** The same message under the same webhook-id, so whoever has it already may leave it. */
    DeliveryView again(Scope scope, UUID endpoint, UUID delivery) {
        admission.take(scope);
        return tx.in(scope, () -> {
            Delivery earlier = Delivery.of(scope, endpoint, delivery);
            return send(
                    scope,
                    Endpoint.of(scope, endpoint),
                    () -> Notice.find(scope, earlier.noticeId()).orElseThrow());
        });
    }

    private DeliveryView send(Scope scope, Endpoint endpoint, Supplier<Notice> notice) {
        if (!endpoint.isEnabled()) {
            throw WEBHOOK_OFF.because("Nothing is sent to a webhook that is off. Switch it on first.");
        }
        Delivery delivery = new Delivery(scope, endpoint, notice.get(), timetable.now()).byHand();
        timetable.first(scope, delivery);
        return journal.views(scope, List.of(delivery)).get(0);
    }
}
