package dev.livegate.launch.recurring.turn;

import static dev.livegate.launch.recurring.turn.RecurringProblem.PRODUCT_RECURS;

import dev.livegate.launch.record.DeploymentStatus;
import dev.livegate.launch.record.LaunchSettled;
import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.notification.News;
import dev.livegate.notification.Newsroom;
import dev.livegate.notification.Topic;
import dev.livegate.platform.scope.Scope;
import dev.livegate.product.ProductLeaves;
import dev.livegate.product.ProductService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Hears of what ends badly, so that it does not happen again every week, and of products that leave. */
@Singleton
class Listening {

    private final Recurring recurring;
    private final ProductService products;
    private final Newsroom newsroom;

    Listening(Recurring recurring, ProductService products, Newsroom newsroom) {
        this.recurring = recurring;
        this.products = products;
        this.newsroom = newsroom;
    }

    void settled(@Observes LaunchSettled settled) {
        if (settled.wentWrong()) {
            Scope scope = settled.scope();
            RecurringDate.ofDeployment(scope, settled.deployment())
                    .flatMap(date -> RecurringLaunch.lockedIfThere(scope, date.recurringId))
                    .filter(launch -> launch.state() == RecurringState.active)
                    .filter(launch -> launch.recurrence().pauseOnFailure())
                    .ifPresent(launch -> pause(scope, launch, end(settled)));
        }
    }

    void leaves(@Observes ProductLeaves leaving) {
        ProductDeployment.lock(leaving.scope(), leaving.product());
        if (RecurringLaunch.ofProduct(leaving.scope(), leaving.product()) > 0) {
            throw PRODUCT_RECURS.because("A launch of this product recurs. Delete that, then delete the product.");
        }
    }

    /** How the last launch ended, and why as far as anybody knows; what somebody rolls back needs no reason. */
    private record End(String words, List<String> why) {

        String sentence() {
            return "The last launch " + words + (why.isEmpty() ? "." : ": " + why.get(0));
        }
    }

    private static End end(LaunchSettled settled) {
        List<String> why = Stream.ofNullable(settled.why()).toList();
        boolean byHand = settled.status() == DeploymentStatus.rolled_back && why.isEmpty();
        return new End(byHand ? "was rolled back" : "did not go on sale", why);
    }

    private void pause(Scope scope, RecurringLaunch launch, End end) {
        recurring.pause(scope, launch, end.sentence());
        String name = products.one(scope, launch.productId).name();
        newsroom.tell(
                scope,
                News.of(
                                Topic.LAUNCH_PAUSED,
                                "The recurring launch of \"%s\" was paused, since the last one %s."
                                        .formatted(name, end.words()),
                                "/dashboard/launches?recurring=all")
                        .listing(end.why())
                        .with(Map.of("scheduleId", launch.id, "productId", launch.productId)));
    }
}
