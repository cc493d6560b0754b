package dev.livegate.notification.post;

import static dev.livegate.notification.webhook.WebhookEvent.WEBHOOK_DISABLED;
import static dev.livegate.notification.webhook.WebhookEvent.WEBHOOK_PAUSED;
import static dev.livegate.notification.webhook.WebhookEvent.WEBHOOK_RECOVERED;

import dev.livegate.notification.News;
import dev.livegate.notification.Newsroom;
import dev.livegate.notification.Topic;
import dev.livegate.notification.webhook.Endpoint;
import dev.livegate.notification.webhook.WebhookEvent;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.util.Map;

/** Keeps an endpoint's breaker, and says so when it trips, heals, or is given up. */
@Singleton
class Health {

    private final Audit audit;
    private final Newsroom newsroom;
    private final Time time;

    Health(Audit audit, Newsroom newsroom, Time time) {
        this.audit = audit;
        this.newsroom = newsroom;
        this.time = time;
    }

    void succeeded(Scope scope, Endpoint endpoint) {
        if (endpoint.breaker().succeeded()) {
            note(scope, WEBHOOK_RECOVERED, "A webhook answers again", endpoint);
        }
    }

    void failed(Scope scope, Endpoint endpoint, Result result) {
        boolean tripped = endpoint.breaker().failed(time.now());
        if (result.gone()) {
            giveUp(scope, endpoint, "It answered 410: nobody wants to be called there any more.");
        } else if (endpoint.breaker().isSpent()) {
            giveUp(
                    scope,
                    endpoint,
                    "It failed forty times in a row. Last: " + result.entry().sentence());
        } else if (tripped) {
            note(scope, WEBHOOK_PAUSED, "A webhook rests, since it keeps failing", endpoint);
        }
    }

    private void giveUp(Scope scope, Endpoint endpoint, String reason) {
        if (!endpoint.isEnabled()) {
            return;
        }
        endpoint.giveUp(reason);
        note(scope, WEBHOOK_DISABLED, "A webhook was switched off: " + reason, endpoint);
        newsroom.tell(
                scope,
                News.of(
                                Topic.WEBHOOK_DISABLED,
                                "We switched the webhook at " + endpoint.origin() + " off. " + reason
                                        + " Mend it, then switch it on again.",
                                "/dashboard/settings/notifications")
                        .with(Map.of("webhook", endpoint.id)));
    }

    private void note(Scope scope, WebhookEvent event, String summary, Endpoint endpoint) {
        audit.record(scope, event, summary, Map.of("webhook", endpoint.id, "origin", endpoint.origin()));
    }
}
