package dev.livegate.launch.recurring.turn;

import dev.livegate.launch.appointment.Appointment;
import dev.livegate.launch.course.Control;
import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.launch.recurring.dates.Recurrence;
import dev.livegate.launch.schedule.Due;
import dev.livegate.launch.schedule.Schedules;
import dev.livegate.platform.scope.Scope;
import dev.livegate.product.ProductService;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Begins a launch as one that was scheduled for its date: what cannot go is held, with a mail, and never begun late. */
@Singleton
class Beginning {

    private final Control control;
    private final Schedules schedules;
    private final ProductService products;

    Beginning(Control control, Schedules schedules, ProductService products) {
        this.control = control;
        this.schedules = schedules;
        this.products = products;
    }

    UUID of(Scope scope, RecurringLaunch launch, Instant date) {
        Recurrence recurrence = launch.recurrence();
        ProductDeployment deployment = control.draft(
                scope, products.one(scope, launch.productId), launch.environment, recurrence.sellBeforeLive());
        Appointment at = Appointment.at(date, recurrence.dates().zone());
        schedules.beginDue(scope, deployment, new Due(at, recurrence.catchUp(), launch.createdBy));
        return deployment.id;
    }
}
