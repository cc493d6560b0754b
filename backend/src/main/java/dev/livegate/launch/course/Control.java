package dev.livegate.launch.course;

import static dev.livegate.launch.course.LaunchEvent.PRODUCT_DEPLOYMENT_CANCEL_ASKED;
import static dev.livegate.launch.course.LaunchEvent.PRODUCT_DEPLOYMENT_STARTED;
import static dev.livegate.launch.course.LaunchEvent.PRODUCT_ROLLBACK_STARTED;

import dev.livegate.launch.record.LaunchDesk;
import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.flow.Flows;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import dev.livegate.product.Environment;
import dev.livegate.product.ProductView;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Starts, stops and turns the flow of a launch, within the open transaction. */
@Singleton
public class Control {

    private final Flows flows;
    private final Launching launching;
    private final LaunchDesk desk;
    private final Audit audit;
    private final Time time;

    Control(Flows flows, Launching launching, LaunchDesk desk, Audit audit, Time time) {
        this.flows = flows;
        this.launching = launching;
        this.desk = desk;
        this.audit = audit;
        this.time = time;
    }

    /** Not written yet, since it may have to wait for its time. */
    public ProductDeployment draft(Scope scope, ProductView product, Environment environment, boolean sellBeforeLive) {
        ProductDeployment deployment = new ProductDeployment(scope, product.id(), environment, time.now());
        deployment.sellBeforeLive = sellBeforeLive;
        deployment.productJson = desk.text(product);
        return deployment;
    }

    public void start(Scope scope, ProductDeployment deployment) {
        deployment.persistAndFlush();
        begin(scope, deployment);
    }

    /** The time of one that was scheduled has come. */
    public void due(Scope scope, ProductDeployment deployment, ProductView product) {
        deployment.due(desk.text(product), time.now());
        begin(scope, deployment);
    }

    private void begin(Scope scope, ProductDeployment deployment) {
        note(scope, PRODUCT_DEPLOYMENT_STARTED, "Began to put a product on sale", deployment);
        flows.start(scope, launching, deployment.id);
    }

    public void cancel(Scope scope, ProductDeployment deployment) {
        note(scope, PRODUCT_DEPLOYMENT_CANCEL_ASKED, "Asked to cancel a launch", deployment);
        flows.cancel(scope, run(scope, deployment));
    }

    public void rollBack(Scope scope, ProductDeployment deployment) {
        note(scope, PRODUCT_ROLLBACK_STARTED, "Began to roll a launch back", deployment);
        flows.undo(scope, run(scope, deployment));
    }

    private UUID run(Scope scope, ProductDeployment deployment) {
        return flows.latest(scope, launching, deployment.id).orElseThrow().id();
    }

    private void note(Scope scope, LaunchEvent event, String summary, ProductDeployment deployment) {
        audit.record(
                scope,
                event,
                summary,
                Map.of(
                        "deployment",
                        deployment.id,
                        "product",
                        deployment.productId,
                        "environment",
                        deployment.environment));
    }
}
