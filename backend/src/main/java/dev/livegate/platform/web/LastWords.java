package dev.livegate.platform.web;

import dev.livegate.platform.problem.FrameworkFaults;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** What no route answered, or what failed outside the REST layer, still ends in a problem. */
@Singleton
class LastWords {

    private static final int[] STATUSES = {400, 401, 403, 404, 405, 406, 413, 414, 415, 431, 500, 503};

    private final ProblemWriter problems;

    LastWords(ProblemWriter problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        for (int status : STATUSES) {
            router.errorHandler(status, context -> answer(context, status));
        }
    }

    private void answer(RoutingContext context, int status) {
        problems.write(context, FrameworkFaults.of(status));
    }
}
