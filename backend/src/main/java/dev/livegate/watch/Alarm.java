package dev.livegate.watch;

import dev.livegate.notification.News;
import dev.livegate.notification.Newsroom;
import dev.livegate.notification.Topic;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells when another set of checks fails than before, and when all is well again; not at every round. */
@Singleton
class Alarm {

    private static final String PAGE = "/dashboard/deploy";

    private final Audit audit;
    private final Newsroom newsroom;

    Alarm(Audit audit, Newsroom newsroom) {
        this.audit = audit;
        this.newsroom = newsroom;
    }

    void changed(Scope scope, UUID run, List<Finding> failing) {
        boolean well = failing.isEmpty();
        List<String> ids = failing.stream().map(Finding::id).toList();
        audit.record(
                scope,
                well ? WatchEvent.WATCH_RECOVERED : WatchEvent.WATCH_FAILING,
                well ? "The live app passes all checks again" : "The live app fails a check",
                Map.of("failing", ids));
        News news = well ? recovered() : failing(failing);
        newsroom.tell(scope, news.with(Map.of("run", run, "failing", ids)));
    }

    private static News recovered() {
        return News.of(Topic.APP_RECOVERED, "Your live app passes every check again, and the badge says LIVE.", PAGE);
    }

    private static News failing(List<Finding> failing) {
        return News.of(
                        Topic.APP_FAILING,
                        "This is what we see of your live app from outside. After three failures in a row the badge says"
                                + " BLOCKED; once all is well again we tell you and it says LIVE.",
                        PAGE)
                .listing(failing.stream()
                        .map(one -> one.title() + ": " + one.message())
                        .toList());
    }
}
