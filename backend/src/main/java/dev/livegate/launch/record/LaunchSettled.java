package dev.livegate.launch.record;

import dev.livegate.platform.scope.Scope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A launch ended, or is held; told in the transaction that writes it down, with its deployment locked. */
public record LaunchSettled(
        Scope scope,
        UUID deployment,
        DeploymentStatus status,
        @Nullable String why) {

    public static LaunchSettled of(Scope scope, ProductDeployment deployment) {
        return new LaunchSettled(
                scope, deployment.id, deployment.status(), deployment.trouble().text());
    }

    /** It did not go on sale, and nobody had called it off. */
    public boolean wentWrong() {
        return switch (status) {
            case scheduled, failed, rolled_back -> true;
            case pending, validating, deploying, completed, cancelled -> false;
        };
    }
}
