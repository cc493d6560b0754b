package dev.livegate.launch.recurring;

import static dev.livegate.launch.recurring.turn.RecurringProblem.SCHEDULE_ENDED;
import static dev.livegate.launch.recurring.turn.RecurringProblem.TOO_MANY_SCHEDULES;
import static dev.livegate.platform.problem.RequestProblem.VALIDATION_FAILED;

import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.launch.recurring.RecurringView.DateView;
import dev.livegate.launch.recurring.dates.Recurrence;
import dev.livegate.launch.recurring.turn.Recurring;
import dev.livegate.launch.recurring.turn.RecurringDate;
import dev.livegate.launch.recurring.turn.RecurringLaunch;
import dev.livegate.launch.recurring.turn.RecurringState;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import dev.livegate.platform.web.Paging;
import dev.livegate.product.ProductService;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Launches that recur. Whoever takes the lock of one first decides: a person, or its bell. */
@Singleton
class RecurringService {

    private static final int MOST = 100;

    private final Tx tx;
    private final Recurring recurring;
    private final ProductService products;
    private final Time time;

    RecurringService(Tx tx, Recurring recurring, ProductService products, Time time) {
        this.tx = tx;
        this.recurring = recurring;
        this.products = products;
        this.time = time;
    }

    @Schema(name = "RecurringLaunches")
    record Launches(List<RecurringView> items, @Nullable String next) {}

    @Schema(name = "RecurringDates")
    record Decided(List<DateView> items, @Nullable String next) {}

    Launches list(Scope scope, Paging paging) {
        return tx.in(scope, () -> {
            List<RecurringLaunch> found = RecurringLaunch.page(scope, paging.before(), paging.toRead());
            return new Launches(
                    paging.shown(found).stream().map(RecurringView::of).toList(),
                    paging.next(found, launch -> launch.id));
        });
    }

    RecurringView one(Scope scope, UUID id) {
        return tx.in(scope, () -> RecurringView.of(RecurringLaunch.of(scope, id)));
    }

    /** Newest first. */
    Decided dates(Scope scope, UUID id, Paging paging) {
        return tx.in(scope, () -> {
            RecurringLaunch launch = RecurringLaunch.of(scope, id);
            List<RecurringDate> found = RecurringDate.page(scope, id, paging.before(), paging.toRead());
            return new Decided(
                    paging.shown(found).stream()
                            .map(date -> DateView.of(date, launch))
                            .toList(),
                    paging.next(found, date -> date.id));
        });
    }

    RecurringView add(Scope scope, RecurringWish wish) {
        Recurrence recurrence = wish.recurrence();
        return tx.in(scope, () -> {
            RecurringLaunch.lock(scope);
            if (RecurringLaunch.count(scope) >= MOST) {
                throw TOO_MANY_SCHEDULES.because("Delete one that is no longer needed; " + MOST + " is the most.");
            }
            // Whoever deletes the product waits, or is waited for.
            ProductDeployment.lock(scope, wish.productId());
            UUID product = products.one(scope, wish.productId()).id();
            RecurringLaunch launch = new RecurringLaunch(scope, product, wish.into(), time.now());
            recurring.add(scope, launch, recurrence);
            return RecurringView.of(launch);
        });
    }

    RecurringView change(Scope scope, UUID id, RecurringWish wish) {
        Recurrence recurrence = wish.recurrence();
        return tx.in(scope, () -> {
            RecurringLaunch launch = locked(scope, id);
            requireSame(launch, wish);
            recurring.change(scope, launch, recurrence);
            return RecurringView.of(launch);
        });
    }

    /** Pausing what is paused already changes nothing. */
    RecurringView pause(Scope scope, UUID id, PauseWish wish) {
        String who = "Paused by " + scope.actor().name() + ".";
        String why = wish.reason() == null ? who : who + " " + wish.reason().strip();
        return tx.in(scope, () -> {
            RecurringLaunch launch = locked(scope, id);
            if (launch.state() == RecurringState.ended) {
                throw SCHEDULE_ENDED.because("It has no further date. Give it another rule, or delete it.");
            }
            if (launch.state() == RecurringState.active) {
                recurring.pause(scope, launch, why);
            }
            return RecurringView.of(launch);
        });
    }

    /** Resuming what is active already changes nothing. */
    RecurringView resume(Scope scope, UUID id) {
        return tx.in(scope, () -> {
            RecurringLaunch launch = locked(scope, id);
            if (launch.state() != RecurringState.active) {
                recurring.resume(scope, launch);
            }
            return RecurringView.of(launch);
        });
    }

    void delete(Scope scope, UUID id) {
        tx.run(scope, () -> recurring.delete(scope, locked(scope, id)));
    }

    private static RecurringLaunch locked(Scope scope, UUID id) {
        return RecurringLaunch.lockedIfThere(scope, id).orElseThrow(RequestProblem::notFound);
    }

    private static void requireSame(RecurringLaunch launch, RecurringWish wish) {
        if (!launch.productId.equals(wish.productId()) || launch.environment != wish.into()) {
            throw VALIDATION_FAILED
                    .because("A recurring launch stays with its product and its environment.")
                    .field("productId", "Keep product and environment, or add another recurring launch.");
        }
    }
}
