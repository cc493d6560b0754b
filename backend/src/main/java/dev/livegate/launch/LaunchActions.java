package dev.livegate.launch;

import static dev.livegate.launch.record.LaunchProblem.UNKNOWN_ACTION;

import dev.livegate.launch.record.LaunchLimit;
import dev.livegate.launch.template.TemplateService;
import dev.livegate.platform.limit.Limits;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
import io.quarkus.security.ForbiddenException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every action of SELL-35 by its name; what only reads has no limit and is for members too. */
@Singleton
class LaunchActions {

    private static final List<String> READS = List.of("status", "list");
    private static final Set<Role> CHANGERS = Set.of(Role.owner, Role.admin);

    private final Map<String, Action> actions = new TreeMap<>();
    private final Limits limits;
    private final TemplateService templates;

    LaunchActions(
            LaunchService launches,
            ScheduleService schedules,
            RollbackService rollbacks,
            Limits limits,
            TemplateService templates) {
        this.limits = limits;
        this.templates = templates;
        actions.put("deploy", launches::deploy);
        actions.put("validate", launches::validate);
        actions.put("status", launches::status);
        actions.put("schedule", schedules::schedule);
        actions.put("reschedule", schedules::reschedule);
        actions.put("execute", schedules::execute);
        actions.put("cancel", schedules::cancel);
        actions.put("list", launches::list);
        actions.put("rollback", rollbacks::rollback);
    }

    private interface Action {
        LaunchAnswer act(Scope scope, LaunchRequest request);
    }

    LaunchAnswer take(Scope scope, LaunchRequest request) {
        Action action = actions.get(request.action());
        if (action == null) {
            throw UNKNOWN_ACTION
                    .because("Use one of " + String.join(", ", actions.keySet()) + ".")
                    .field("action", "Use one of " + String.join(", ", actions.keySet()) + ".")
                    .with("actions", List.copyOf(actions.keySet()));
        }
        if (!READS.contains(request.action())) {
            requireChanger(scope);
            limits.take(LaunchLimit.CHANGES, scope.tenant().toString());
        }
        return action.act(scope, whole(scope, request));
    }

    private static void requireChanger(Scope scope) {
        if (!CHANGERS.contains(scope.actor().role())) {
            throw new ForbiddenException();
        }
    }

    private LaunchRequest whole(Scope scope, LaunchRequest request) {
        return request.templateId() == null ? request : request.over(templates.settings(scope, request.templateId()));
    }
}
