package dev.livegate.deployment;

import dev.livegate.notification.News;
import dev.livegate.notification.Newsroom;
import dev.livegate.notification.Topic;
import dev.livegate.platform.scope.Scope;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.Map;

/** Passes on that a revision moved: to rooms above, and to whoever wants to hear of it. */
@Singleton
class Herald {

    private static final String PAGE = "/dashboard/deploy";

    private final Event<WentLive> wentLive;
    private final Newsroom newsroom;

    Herald(Event<WentLive> wentLive, Newsroom newsroom) {
        this.wentLive = wentLive;
        this.newsroom = newsroom;
    }

    void live(Scope scope, DeployConfig config) {
        wentLive.fire(new WentLive(scope, config));
        tell(scope, config.revision(), News.of(Topic.APP_LIVE, "Your app is live.", PAGE));
    }

    void reverted(Scope scope, int revision, String reason) {
        tell(
                scope,
                revision,
                News.of(Topic.APP_REVERTED, "Your app is no longer live. The reason given: " + reason, PAGE));
    }

    void unverified(Scope scope, int revision, String reason) {
        tell(scope, revision, News.of(Topic.APP_UNVERIFIED, reason + ".", PAGE));
    }

    private void tell(Scope scope, int revision, News news) {
        newsroom.tell(scope, news.with(Map.of("revision", revision)));
    }
}
