package dev.livegate.launch.schedule;

import static dev.livegate.launch.schedule.ScheduleEvent.PRODUCT_DEPLOYMENT_HELD;
import static dev.livegate.launch.schedule.ScheduleEvent.PRODUCT_DEPLOYMENT_RESCHEDULED;
import static dev.livegate.launch.schedule.ScheduleEvent.PRODUCT_DEPLOYMENT_SCHEDULED;
import static dev.livegate.launch.schedule.ScheduleEvent.PRODUCT_DEPLOYMENT_UNSCHEDULED;

import dev.livegate.launch.course.Control;
import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import dev.livegate.product.ProductService;
import jakarta.inject.Singleton;
import java.time.Instant;

/** What can become of a scheduled launch. Each verb needs an open transaction that has locked the deployment. */
@Singleton
public class Schedules {

    private final Bells bells;
    private final Logbook logbook;
    private final Control control;
    private final ProductService products;
    private final Time time;

    Schedules(Bells bells, Logbook logbook, Control control, ProductService products, Time time) {
        this.bells = bells;
        this.logbook = logbook;
        this.control = control;
        this.products = products;
        this.time = time;
    }

    /** A new one, which is written down now. */
    public void schedule(Scope scope, ProductDeployment deployment, Terms terms) {
        LaunchSchedule schedule = new LaunchSchedule(scope, deployment.id);
        schedule.appoint(terms.appointment(time.now()), terms.patience(), terms.notices());
        schedule.by(scope.actor().id());
        deployment.waits();
        deployment.persist();
        schedule.persistAndFlush();
        bells.hang(scope, deployment, schedule);
        logbook.note(scope, PRODUCT_DEPLOYMENT_SCHEDULED, "Scheduled a launch", schedule);
    }

    /** A date that recurs has come: scheduled and begun in one. */
    public void beginDue(Scope scope, ProductDeployment deployment, Due due) {
        LaunchSchedule schedule = new LaunchSchedule(scope, deployment.id);
        schedule.appoint(due.appointment(), due.patience(), Notices.NONE);
        schedule.by(due.by());
        deployment.waits();
        deployment.persist();
        schedule.persistAndFlush();
        begin(scope, deployment, schedule, schedule.scheduledFor());
    }

    /** What the terms leave open stays as it was. */
    public void move(Scope scope, ProductDeployment deployment, Terms terms) {
        LaunchSchedule schedule = of(scope, deployment);
        Terms whole = terms.or(schedule);
        bells.takeDown(scope, deployment, schedule);
        schedule.appoint(whole.appointment(time.now()), whole.patience(), whole.notices());
        schedule.by(scope.actor().id());
        deployment.waits();
        bells.hang(scope, deployment, schedule);
        logbook.note(scope, PRODUCT_DEPLOYMENT_RESCHEDULED, "Moved a scheduled launch", schedule);
    }

    public void cancel(Scope scope, ProductDeployment deployment) {
        LaunchSchedule schedule = of(scope, deployment);
        schedule.cancel();
        bells.takeDown(scope, deployment, schedule);
        deployment.cancelled(time.now());
        logbook.note(scope, PRODUCT_DEPLOYMENT_UNSCHEDULED, "Cancelled a scheduled launch", schedule);
    }

    /** Its time has come, and nothing else of the product runs. */
    public void begin(Scope scope, ProductDeployment deployment) {
        LaunchSchedule schedule = of(scope, deployment);
        begin(scope, deployment, schedule, schedule.scheduledFor());
    }

    /** By hand, before its time or after. */
    public void beginNow(Scope scope, ProductDeployment deployment) {
        begin(scope, deployment, of(scope, deployment), time.now());
    }

    /** Of the product as it is now. */
    private void begin(Scope scope, ProductDeployment deployment, LaunchSchedule schedule, Instant from) {
        schedule.begin(from.plus(schedule.patience()));
        bells.takeDown(scope, deployment, schedule);
        control.due(scope, deployment, products.one(scope, deployment.productId));
    }

    public void hold(Scope scope, ProductDeployment deployment, LaunchSchedule schedule, String why) {
        schedule.hold(why, time.now());
        deployment.held(why);
        logbook.note(scope, PRODUCT_DEPLOYMENT_HELD, "Held a scheduled launch", schedule);
    }

    /** The clock went back after the bell had rung. */
    public void waitOn(Scope scope, ProductDeployment deployment, LaunchSchedule schedule) {
        schedule.nextRound();
        bells.hang(scope, deployment, schedule);
    }

    private static LaunchSchedule of(Scope scope, ProductDeployment deployment) {
        return LaunchSchedule.find(scope, deployment.id).orElseThrow(RequestProblem::notFound);
    }
}
