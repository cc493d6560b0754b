package dev.livegate.launch.subject;

import dev.livegate.credential.CredentialView;
import dev.livegate.credential.Credentials;
import dev.livegate.deployment.DeployConfig;
import dev.livegate.deployment.gate.Windows;
import dev.livegate.deployment.gate.Windows.BrokenGlass;
import dev.livegate.deployment.gate.Windows.Closed;
import dev.livegate.launch.record.ProductTrial;
import dev.livegate.launch.subject.LaunchSubject.Around;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import dev.livegate.product.ProductView;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What other rooms know that a launch has to know, within the open transaction. */
@Singleton
class Surroundings {

    private final Credentials credentials;
    private final List<Windows> windows;
    private final Time time;

    Surroundings(Credentials credentials, @All List<Windows> windows, Time time) {
        this.credentials = credentials;
        this.windows = windows;
        this.time = time;
    }

    Around around(Scope scope, ProductView product, boolean sellBeforeLive, boolean busy) {
        return around(scope, product, sellBeforeLive, busy, time.now());
    }

    /** Whatever runs now will have ended by then. */
    Around at(Scope scope, ProductView product, boolean sellBeforeLive, Instant at) {
        return around(scope, product, sellBeforeLive, false, at);
    }

    private Around around(Scope scope, ProductView product, boolean sellBeforeLive, boolean busy, Instant at) {
        return new Around(
                DeployConfig.live(scope).isPresent(),
                brokenGlass(scope),
                sellBeforeLive,
                busy,
                closed(scope, at),
                credentials.keys(scope).stream().map(CredentialView::key).collect(Collectors.toSet()),
                ProductTrial.standing(scope, product));
    }

    private Optional<Closed> closed(Scope scope, Instant at) {
        return windows.stream().flatMap(one -> one.closed(scope, at).stream()).findFirst();
    }

    private Optional<BrokenGlass> brokenGlass(Scope scope) {
        return windows.stream()
                .flatMap(one -> one.brokenGlass(scope, time.now()).stream())
                .findFirst();
    }
}
