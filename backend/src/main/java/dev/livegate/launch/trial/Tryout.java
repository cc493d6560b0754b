package dev.livegate.launch.trial;

import dev.livegate.launch.subject.LaunchSubject;
import dev.livegate.platform.check.Checks;
import dev.livegate.platform.check.Judge;
import dev.livegate.platform.check.Report;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Tries to buy everything that a product offers, beside each other. */
@Singleton
class Tryout {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final Judge judge;
    private final Till till;
    private final Shopfront shopfront;

    Tryout(Judge judge, Till till, Shopfront shopfront) {
        this.judge = judge;
        this.till = till;
        this.shopfront = shopfront;
    }

    Report of(Scope scope, LaunchSubject subject) {
        Stream<TrialCheck> purchases = subject.product().prices().stream()
                .map(price -> new CanBeBought(price, till, url -> shopfront.look(scope, url)));
        List<TrialCheck> checks =
                Stream.concat(Stream.of(new SandboxReady()), purchases).toList();
        return judge.report(new Checks<>(checks), subject, DEADLINE);
    }
}
