package dev.livegate.provisioning;

import static dev.livegate.provisioning.ProvisioningProblem.DELIVERY_FAILED;

import dev.livegate.platform.outbound.Targets;
import dev.livegate.platform.outbound.http.Exchange;
import dev.livegate.platform.outbound.http.Failure;
import dev.livegate.platform.outbound.http.Outbound;
import dev.livegate.platform.outbound.http.Outcome;
import dev.livegate.platform.outbound.http.Request;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Brings what was prepared to where it runs, signed as Standard Webhooks; the automation's id makes a repeat harmless. */
@Singleton
public class Deliveries {

    private final Tx tx;
    private final Targets targets;
    private final Outbound outbound;
    private final Signature signature;
    private final Time time;

    Deliveries(Tx tx, Targets targets, Outbound outbound, Signature signature, Time time) {
        this.tx = tx;
        this.targets = targets;
        this.outbound = outbound;
        this.signature = signature;
        this.time = time;
    }

    /** How many were brought there. */
    public int deliver(Scope scope, String kind, String url) {
        List<Automation> waiting = tx.in(scope, () -> Automation.undelivered(scope, kind));
        for (Automation automation : waiting) {
            send(scope, automation, url);
            tx.run(scope, () -> Automation.delivered(scope, automation.name(), time.now()));
        }
        return waiting.size();
    }

    private void send(Scope scope, Automation automation, String url) {
        byte[] body = automation.content().getBytes(StandardCharsets.UTF_8);
        Request request = Request.post(targets.parse(url), "application/json", body);
        Outcome outcome = outbound.fetch(scope, signature.on(request, automation.id.toString(), time.now(), body))
                .join();
        if (!(outcome instanceof Exchange exchange) || exchange.status() / 100 != 2) {
            String answer = outcome instanceof Exchange exchange
                    ? "it answered " + exchange.status()
                    : ((Failure) outcome).sentence();
            throw new IllegalStateException(DELIVERY_FAILED.title() + ": " + answer);
        }
    }
}
