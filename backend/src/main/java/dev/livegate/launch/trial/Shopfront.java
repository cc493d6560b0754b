package dev.livegate.launch.trial;

import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.outbound.Targets;
import dev.livegate.platform.outbound.http.Exchange;
import dev.livegate.platform.outbound.http.Failure;
import dev.livegate.platform.outbound.http.Outbound;
import dev.livegate.platform.outbound.http.Outcome;
import dev.livegate.platform.outbound.http.Request;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The page of a checkout, seen as a customer's browser would ask for it; only that it answers is looked at. */
@Singleton
class Shopfront {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int ENOUGH = 4096;
    private static final Fix AGAIN = Fix.text("Try again in a minute.");

    private final Targets targets;
    private final Outbound outbound;

    Shopfront(Targets targets, Outbound outbound) {
        this.targets = targets;
        this.outbound = outbound;
    }

    Verdict look(Scope scope, String url) {
        try {
            Request request = Request.get(targets.parse(url))
                    .within(PATIENCE)
                    .atMost(ENOUGH)
                    .header("accept", "text/html");
            return judged(outbound.fetch(scope, request).join());
        } catch (Problem refused) {
            return Verdict.deferred("Stripe named a page that may not be called from here.", AGAIN);
        }
    }

    private static Verdict judged(Outcome outcome) {
        if (outcome instanceof Failure failure) {
            return Verdict.deferred("The page of the checkout did not open: " + failure.sentence(), AGAIN);
        }
        int status = ((Exchange) outcome).status();
        if (status < 400) {
            return Verdict.passed("Stripe opened a checkout for it that asks for the right amount.");
        }
        return status == 404 || status == 410
                ? Verdict.failed("Stripe opened a checkout, and its page answers " + status + ".", AGAIN)
                : Verdict.deferred("The page of the checkout answers " + status + " right now.", AGAIN);
    }
}
