package dev.livegate.notification;

import dev.livegate.platform.job.Jobs;
import dev.livegate.platform.scope.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;

/** Where every room puts its news. */
@Singleton
public class Newsroom {

    private final Notices notices;
    private final Jobs jobs;

    Newsroom(Notices notices, Jobs jobs) {
        this.notices = notices;
        this.jobs = jobs;
    }

    /** Inside the open transaction: told if, and only if, that commits. */
    public void tell(Scope scope, News news) {
        if (!QuarkusTransaction.isActive()) {
            throw new IllegalStateException("news belong into the transaction that makes them");
        }
        Notice notice = notices.write(scope, news);
        jobs.enqueue(scope, Telling.TYPE, notice.id.toString(), new Telling.Ref(notice.id));
    }
}
