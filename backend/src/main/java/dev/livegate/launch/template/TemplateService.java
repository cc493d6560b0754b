package dev.livegate.launch.template;

import static dev.livegate.launch.template.TemplateEvent.LAUNCH_TEMPLATE_ADDED;
import static dev.livegate.launch.template.TemplateEvent.LAUNCH_TEMPLATE_CHANGED;
import static dev.livegate.launch.template.TemplateEvent.LAUNCH_TEMPLATE_DELETED;
import static dev.livegate.launch.template.TemplateProblem.TEMPLATE_NAME_TAKEN;
import static dev.livegate.launch.template.TemplateProblem.TOO_MANY_TEMPLATES;

import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.launch.schedule.LaunchSchedule;
import dev.livegate.launch.template.TemplateView.Templates;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import dev.livegate.platform.web.Paging;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
public class TemplateService {

    private static final int MOST = 100;

    private final Tx tx;
    private final Audit audit;
    private final Time time;

    TemplateService(Tx tx, Audit audit, Time time) {
        this.tx = tx;
        this.audit = audit;
        this.time = time;
    }

    /** Of the template that a launch names; without one they are the usual. */
    public Settings settings(Scope scope, @Nullable UUID template) {
        return template == null
                ? Settings.USUAL
                : tx.in(scope, () -> LaunchTemplate.of(scope, template).settings());
    }

    Templates list(Scope scope, Paging paging) {
        return tx.in(scope, () -> {
            List<LaunchTemplate> found = LaunchTemplate.page(scope, paging.before(), paging.toRead());
            return new Templates(
                    paging.shown(found).stream().map(TemplateView::of).toList(),
                    paging.next(found, template -> template.id));
        });
    }

    TemplateView one(Scope scope, UUID id) {
        return tx.in(scope, () -> TemplateView.of(LaunchTemplate.of(scope, id)));
    }

    TemplateView add(Scope scope, TemplateWish wish) {
        return tx.in(scope, () -> {
            LaunchTemplate.lock(scope);
            if (LaunchTemplate.count(scope) >= MOST) {
                throw TOO_MANY_TEMPLATES.because("Delete one that is no longer needed; " + MOST + " is the most.");
            }
            LaunchTemplate template = new LaunchTemplate(scope, time.now());
            become(scope, template, wish);
            template.persist();
            note(scope, LAUNCH_TEMPLATE_ADDED, "Added the launch template \"%s\"", template);
            return TemplateView.of(template);
        });
    }

    TemplateView change(Scope scope, UUID id, TemplateWish wish) {
        return tx.in(scope, () -> {
            LaunchTemplate.lock(scope);
            LaunchTemplate template = LaunchTemplate.locked(scope, id);
            become(scope, template, wish);
            note(scope, LAUNCH_TEMPLATE_CHANGED, "Changed the launch template \"%s\"", template);
            return TemplateView.of(template);
        });
    }

    /** Launches that used it keep what it said. */
    void delete(Scope scope, UUID id) {
        tx.run(scope, () -> {
            LaunchTemplate template = LaunchTemplate.locked(scope, id);
            template.delete();
            note(scope, LAUNCH_TEMPLATE_DELETED, "Deleted the launch template \"%s\"", template);
        });
    }

    private void become(Scope scope, LaunchTemplate template, TemplateWish wish) {
        String name = wish.name().strip();
        LaunchTemplate.named(scope, name)
                .filter(other -> !other.id.equals(template.id))
                .ifPresent(other -> {
                    throw TEMPLATE_NAME_TAKEN
                            .because("The template \"" + other.name()
                                    + "\" has it. Choose another name, or change that template.")
                            .with("templateId", other.id);
                });
        template.become(name, before(scope, wish).with(wish), time.now());
    }

    private static Settings before(Scope scope, TemplateWish wish) {
        return wish.deploymentId() == null
                ? Settings.USUAL
                : Settings.of(
                        ProductDeployment.of(scope, wish.deploymentId()),
                        LaunchSchedule.find(scope, wish.deploymentId()));
    }

    private void note(Scope scope, TemplateEvent event, String summary, LaunchTemplate template) {
        audit.record(scope, event, summary.formatted(template.name()), Map.of("template", template.id));
    }
}
