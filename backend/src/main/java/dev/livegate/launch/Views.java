package dev.livegate.launch;

import dev.livegate.launch.LaunchAnswer.Deployment;
import dev.livegate.launch.course.Launching;
import dev.livegate.launch.plan.ChangeBook;
import dev.livegate.launch.record.LaunchDesk;
import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.launch.schedule.LaunchSchedule;
import dev.livegate.platform.flow.FlowView.StepView;
import dev.livegate.platform.flow.Flows;
import dev.livegate.platform.live.Live;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Launches as people see them: one with its steps, or many in brief. */
@Singleton
class Views {

    /** What stands in other tables about launches, by launch. */
    private record Beside(Map<UUID, String> names, Map<UUID, LaunchSchedule> schedules, Set<UUID> reversible) {}

    private final Tx tx;
    private final Launching launching;
    private final ChangeBook book;
    private final LaunchDesk desk;
    private final Live live;

    Views(Tx tx, Launching launching, ChangeBook book, LaunchDesk desk, Live live) {
        this.tx = tx;
        this.launching = launching;
        this.book = book;
        this.desk = desk;
        this.live = live;
    }

    Deployment one(Scope scope, UUID id) {
        return tx.reading(scope, () -> of(scope, ProductDeployment.of(scope, id)));
    }

    Multi<OutboundSseEvent> follow(Scope scope, UUID id) {
        return live.stream(
                scope,
                Flows.topic(id),
                () -> one(scope, id),
                seen -> seen.deploymentStatus().isFinal());
    }

    Deployment of(Scope scope, ProductDeployment deployment) {
        return view(deployment, beside(scope, List.of(deployment)), launching.steps(scope, deployment.id));
    }

    List<Deployment> brief(Scope scope, List<ProductDeployment> deployments) {
        Beside beside = beside(scope, deployments);
        return deployments.stream()
                .map(deployment -> view(deployment, beside, List.of()))
                .toList();
    }

    private Beside beside(Scope scope, List<ProductDeployment> deployments) {
        List<UUID> ids = deployments.stream().map(deployment -> deployment.id).toList();
        Map<UUID, LaunchSchedule> schedules = LaunchSchedule.all(scope, ids).stream()
                .collect(Collectors.toMap(schedule -> schedule.id, Function.identity()));
        return new Beside(desk.productNames(scope, deployments), schedules, reversible(scope, deployments));
    }

    private Set<UUID> reversible(Scope scope, List<ProductDeployment> deployments) {
        List<UUID> ended = deployments.stream()
                .filter(deployment -> deployment.status().isFinal())
                .map(deployment -> deployment.id)
                .toList();
        return ended.isEmpty() ? Set.of() : book.reversible(scope, ended);
    }

    private Deployment view(ProductDeployment deployment, Beside beside, List<StepView> steps) {
        LaunchSchedule schedule = beside.schedules().get(deployment.id);
        return new Deployment(
                deployment.id,
                deployment.tenantId,
                deployment.productId,
                beside.names().get(deployment.id),
                deployment.environment,
                deployment.sellBeforeLive,
                deployment.status(),
                desk.results(deployment),
                deployment.progress(),
                deployment.progressMessage(),
                deployment.trouble().text(),
                deployment.trouble().category(),
                deployment.trouble().requestId(),
                deployment.createdAt,
                deployment.startedAt(),
                deployment.finishedAt(),
                schedule == null ? null : schedule.scheduledFor(),
                schedule == null ? null : schedule.zone().getId(),
                schedule == null ? null : schedule.view(),
                deployment.isRunning() && deployment.isRollingBack(),
                beside.reversible().contains(deployment.id),
                steps);
    }

    ProductDeployment latest(Scope scope, UUID product) {
        return ProductDeployment.latest(scope, product).orElseThrow(RequestProblem::notFound);
    }
}
