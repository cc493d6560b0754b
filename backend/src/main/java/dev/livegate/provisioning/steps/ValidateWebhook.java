package dev.livegate.provisioning.steps;

import static dev.livegate.provisioning.ProvisioningProblem.WEBHOOK_MISSING;
import static dev.livegate.provisioning.ProvisioningProblem.WEBHOOK_REFUSED;

import dev.livegate.platform.flow.StepContext;
import dev.livegate.platform.outbound.Target;
import dev.livegate.platform.outbound.Targets;
import dev.livegate.platform.outbound.http.Exchange;
import dev.livegate.platform.outbound.http.Failure;
import dev.livegate.platform.outbound.http.Outbound;
import dev.livegate.platform.outbound.http.Outcome;
import dev.livegate.platform.outbound.http.Reason.Cause;
import dev.livegate.platform.outbound.http.Request;
import dev.livegate.platform.scope.Scope;
import dev.livegate.provisioning.Leniency;
import dev.livegate.provisioning.Newcomer;
import dev.livegate.provisioning.ProvisioningStep;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Asks the tenant's Make.com webhook whether it is there: HEAD, then GET, then OPTIONS (JOIN-22). */
@Singleton
class ValidateWebhook implements ProvisioningStep {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final List<Function<Target, Request>> CASCADE =
            List.of(Request::head, Request::get, Request::options);

    /** What a server may do to one method and not to the next; it was reached. */
    private static final Set<Cause> OF_THE_METHOD = Set.of(Cause.RESET, Cause.PROTOCOL, Cause.TOO_LARGE);

    private final Targets targets;
    private final Outbound outbound;
    private final Leniency leniency;

    ValidateWebhook(Targets targets, Outbound outbound, Leniency leniency) {
        this.targets = targets;
        this.outbound = outbound;
        this.leniency = leniency;
    }

    @Override
    public String name() {
        return "validate-webhook";
    }

    @Override
    public String title() {
        return "Check your Make.com webhook";
    }

    /** What a webhook answers does not change by asking three times in a row. */
    @Override
    public int attempts() {
        return 1;
    }

    @Override
    public void run(StepContext<Newcomer> context) {
        String url = context.subject().webhookUrl();
        if (url == null) {
            throw WEBHOOK_MISSING.because("No webhook address has been given. Go back to the last step and paste it.");
        }
        if (leniency.isDryRun()) {
            context.skip("Dry run: the webhook was not asked.");
        } else {
            context.note(ask(context.scope(), targets.parse(url)));
        }
    }

    private String ask(Scope scope, Target target) {
        List<String> answers = new ArrayList<>();
        for (Function<Target, Request> method : CASCADE) {
            Request request = method.apply(target).within(PATIENCE);
            Outcome outcome = outbound.fetch(scope, request).join();
            if (outcome instanceof Exchange exchange && leniency.accepts(exchange.status())) {
                return leniency.words(request.method() + " answered " + exchange.status(), exchange.status());
            }
            answers.add(words(request, outcome));
            if (outcome instanceof Failure failure && !OF_THE_METHOD.contains(failure.cause())) {
                break;
            }
        }
        throw WEBHOOK_REFUSED.because("The webhook did not answer as it should: " + String.join(", ", answers)
                + ". Switch the scenario on in Make.com, or paste another address, then try again.");
    }

    private static String words(Request request, Outcome outcome) {
        return outcome instanceof Exchange exchange
                ? request.method() + " answered " + exchange.status()
                : request.method() + ": " + ((Failure) outcome).sentence();
    }
}
