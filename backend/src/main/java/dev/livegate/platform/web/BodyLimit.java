package dev.livegate.platform.web;

import dev.livegate.platform.problem.FrameworkFaults;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Says no to a large body before reading it, in the same words as everywhere. */
@Singleton
class BodyLimit {

    private static final long MOST = 256 * 1024;

    private final ProblemWriter problems;

    BodyLimit(ProblemWriter problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, Order.BODY_LIMIT);
    }

    private void check(RoutingContext context) {
        if (announced(context) > MOST) {
            context.response().putHeader("Connection", "close");
            problems.write(context, FrameworkFaults.of(413));
        } else {
            context.next();
        }
    }

    private static long announced(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException tooManyDigits) {
            return Long.MAX_VALUE;
        }
    }
}
