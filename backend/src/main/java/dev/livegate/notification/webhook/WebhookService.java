package dev.livegate.notification.webhook;

import static dev.livegate.notification.webhook.WebhookEvent.WEBHOOK_ADDED;
import static dev.livegate.notification.webhook.WebhookEvent.WEBHOOK_CHANGED;
import static dev.livegate.notification.webhook.WebhookEvent.WEBHOOK_DELETED;
import static dev.livegate.notification.webhook.WebhookEvent.WEBHOOK_SECRET_ROTATED;
import static dev.livegate.notification.webhook.WebhookProblem.TOO_MANY_WEBHOOKS;

import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes webhooks, and gives them new secrets. */
@Singleton
public class WebhookService {

    private static final int MOST = 20;

    private final Tx tx;
    private final Admission admission;
    private final SigningSecrets secrets;
    private final Audit audit;
    private final Time time;

    WebhookService(Tx tx, Admission admission, SigningSecrets secrets, Audit audit, Time time) {
        this.tx = tx;
        this.admission = admission;
        this.secrets = secrets;
        this.audit = audit;
        this.time = time;
    }

    List<WebhookView> list(Scope scope) {
        boolean whole = scope.actor().role() != Role.member;
        return tx.in(
                scope,
                () -> Endpoint.all(scope).stream()
                        .map(one -> one.view(whole, time.now()))
                        .toList());
    }

    MadeWebhook add(Scope scope, WebhookWish wish) {
        admission.take(scope);
        String url = admission.address(wish.url());
        return tx.in(scope, () -> {
            if (Endpoint.all(scope).size() >= MOST) {
                throw TOO_MANY_WEBHOOKS.because("Delete one that is no longer needed; " + MOST + " is the most.");
            }
            Endpoint endpoint = new Endpoint(scope, url, wish.description(), time.now());
            endpoint.hears(wish.topics());
            endpoint.persistAndFlush();
            note(scope, WEBHOOK_ADDED, "Added a webhook", endpoint);
            return made(scope, endpoint, Duration.ZERO);
        });
    }

    WebhookView change(Scope scope, UUID id, WebhookWish.Change change) {
        tx.in(scope, () -> Endpoint.of(scope, id).id);
        String url = change.url() == null ? null : newAddress(scope, change.url());
        return tx.in(scope, () -> {
            Endpoint endpoint = Endpoint.held(scope, id);
            apply(endpoint, change, url);
            note(scope, WEBHOOK_CHANGED, "Changed a webhook", endpoint);
            return endpoint.view(true, time.now());
        });
    }

    void delete(Scope scope, UUID id) {
        tx.run(scope, () -> {
            Endpoint endpoint = Endpoint.held(scope, id);
            note(scope, WEBHOOK_DELETED, "Deleted a webhook", endpoint);
            endpoint.delete();
        });
    }

    MadeWebhook rotate(Scope scope, UUID id, Duration overlap) {
        return tx.in(scope, () -> {
            Endpoint endpoint = Endpoint.held(scope, id);
            note(scope, WEBHOOK_SECRET_ROTATED, "Made a new secret for a webhook", endpoint);
            return made(scope, endpoint, overlap);
        });
    }

    private String newAddress(Scope scope, String url) {
        admission.take(scope);
        return admission.address(url);
    }

    private static void apply(Endpoint endpoint, WebhookWish.Change change, @Nullable String url) {
        if (url != null) {
            endpoint.moves(url);
        }
        if (change.description() != null) {
            endpoint.describe(change.description());
        }
        if (change.topics() != null) {
            endpoint.hears(change.topics());
        }
        if (change.enabled() != null) {
            endpoint.turn(change.enabled());
        }
    }

    private MadeWebhook made(Scope scope, Endpoint endpoint, Duration overlap) {
        String secret = secrets.replace(scope, endpoint, overlap);
        return new MadeWebhook(secret, true, endpoint.view(true, time.now()));
    }

    private void note(Scope scope, WebhookEvent event, String summary, Endpoint endpoint) {
        audit.record(scope, event, summary, Map.of("webhook", endpoint.id, "origin", endpoint.origin()));
    }
}
