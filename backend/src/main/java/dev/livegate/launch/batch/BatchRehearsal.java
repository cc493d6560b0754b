package dev.livegate.launch.batch;

import dev.livegate.launch.batch.BatchView.Validated;
import dev.livegate.launch.batch.BatchView.Validation;
import dev.livegate.launch.batch.course.Rollcall;
import dev.livegate.launch.batch.course.Rollcall.Called;
import dev.livegate.launch.record.LaunchDesk;
import dev.livegate.launch.template.TemplateService;
import dev.livegate.platform.check.Report;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.util.List;

/** What a batch would find. */
@Singleton
class BatchRehearsal {

    private final Rollcall rollcall;
    private final TemplateService templates;

    BatchRehearsal(Rollcall rollcall, TemplateService templates) {
        this.rollcall = rollcall;
        this.templates = templates;
    }

    Validation of(Scope scope, BatchRequest request) {
        List<Called> called =
                rollcall.of(scope, request.products(), request.terms(templates.settings(scope, request.templateId())));
        List<Validated> items = called.stream().map(BatchRehearsal::validated).toList();
        boolean passed = called.stream().map(Called::report).allMatch(Report::passed);
        return new Validation(passed ? Report.Outcome.passed : Report.Outcome.failed, items);
    }

    private static Validated validated(Called called) {
        Report report = called.report();
        return new Validated(
                called.product().id(), called.product().name(), report.status(), LaunchDesk.results(report));
    }
}
