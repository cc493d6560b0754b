package dev.livegate.launch.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.launch.stripe.StripeFault;
import dev.livegate.launch.stripe.Troubles;
import dev.livegate.platform.check.Report;
import dev.livegate.platform.flow.Flows;
import dev.livegate.platform.live.Live;
import dev.livegate.platform.scope.Lastly;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.product.ProductService;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down how a launch goes on. Whoever follows it hears of every line. */
@Singleton
public class LaunchDesk {

    private static final TypeReference<List<ValidationResult>> RESULTS = new TypeReference<>() {};

    private static final String AT =
            "update product_deployments set progress = ?, progress_message = ? where tenant_id = ? and id = ?";

    // What was scheduled has begun when its time came.
    private static final String BEGUN = """
            update product_deployments set status = 'validating', started_at = ?
            where tenant_id = ? and id = ? and status = 'pending'""";

    private static final String PASSED = """
            update product_deployments set results_json = ?,
                status = case status when 'validating' then 'deploying' else status end
            where tenant_id = ? and id = ?""";

    private final Tx tx;
    private final Lastly lastly;
    private final Live live;
    private final ObjectMapper json;
    private final ProductService products;

    LaunchDesk(Tx tx, Lastly lastly, Live live, ObjectMapper json, ProductService products) {
        this.tx = tx;
        this.lastly = lastly;
        this.live = live;
        this.json = json;
        this.products = products;
    }

    public void at(Scope scope, UUID id, int percent, String message) {
        tx.run(scope, () -> {
            lastly.say(AT, percent, message, scope.tenant(), id);
            live.changed(scope, Flows.topic(id));
        });
    }

    public void untroubled(Scope scope, UUID id) {
        with(scope, id, ProductDeployment::untroubled);
    }

    public void waits(Scope scope, UUID id, String why) {
        with(scope, id, deployment -> deployment.waitsFor(why));
    }

    public void troubled(Scope scope, UUID id, StripeFault fault) {
        with(scope, id, deployment -> deployment.troubled(fault));
    }

    /** Stripe was in trouble while a step was at it, and may be well again. */
    public void heard(Scope scope, UUID id, Troubles troubles) {
        Set<StripeFault.Category> categories = troubles.heard();
        if (!categories.isEmpty()) {
            with(scope, id, deployment -> deployment.heard(categories));
        }
    }

    /** Within the open transaction. */
    public void begun(Scope scope, UUID id, Instant now) {
        lastly.say(BEGUN, now, scope.tenant(), id);
    }

    /** Nothing is in the way. Within the open transaction, which tells of it. */
    public void passed(Scope scope, UUID id, Report report) {
        lastly.say(PASSED, text(results(report)), scope.tenant(), id);
    }

    public void found(Scope scope, UUID id, Report report) {
        String results = text(results(report));
        with(scope, id, deployment -> deployment.found(results));
    }

    public static List<ValidationResult> results(Report report) {
        return report.findings().stream().map(ValidationResult::of).toList();
    }

    public @Nullable List<ValidationResult> results(ProductDeployment deployment) {
        String text = deployment.resultsJson();
        return text == null ? null : results(text);
    }

    /** As it was called when the launch began. */
    public String productName(ProductDeployment deployment) {
        try {
            return json.readTree(deployment.productJson).path("name").asText();
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a stored product cannot be read", fault);
        }
    }

    /** By launch. What was to wait for its time has its name of today: it goes on sale as it is called by then. */
    public Map<UUID, String> productNames(Scope scope, List<ProductDeployment> deployments) {
        Set<UUID> ahead = deployments.stream()
                .filter(LaunchDesk::isAhead)
                .map(deployment -> deployment.productId)
                .collect(Collectors.toSet());
        Map<UUID, String> today = ahead.isEmpty() ? Map.of() : products.names(scope, ahead);
        return deployments.stream()
                .collect(Collectors.toMap(
                        deployment -> deployment.id,
                        deployment -> isAhead(deployment)
                                ? today.getOrDefault(deployment.productId, productName(deployment))
                                : productName(deployment)));
    }

    private static boolean isAhead(ProductDeployment deployment) {
        return deployment.startedAt() == null && deployment.status() != DeploymentStatus.pending;
    }

    public String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a launch cannot be written", fault);
        }
    }

    private void with(Scope scope, UUID id, Consumer<ProductDeployment> verb) {
        tx.run(scope, () -> {
            verb.accept(ProductDeployment.locked(scope, id));
            live.changed(scope, Flows.topic(id));
        });
    }

    /** As they were kept. */
    public List<ValidationResult> results(String text) {
        try {
            return json.readValue(text, RESULTS);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("stored results cannot be read", fault);
        }
    }
}
