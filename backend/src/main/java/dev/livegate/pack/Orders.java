package dev.livegate.pack;

import static dev.livegate.platform.problem.RequestProblem.VALIDATION_FAILED;

import dev.livegate.deployment.Answers;
import dev.livegate.deployment.CurrentAnswers;
import dev.livegate.deployment.provider.Provider;
import dev.livegate.deployment.provider.Providers;
import dev.livegate.pack.bundle.Database;
import dev.livegate.pack.bundle.Order;
import dev.livegate.platform.outbound.Target;
import dev.livegate.platform.outbound.Targets;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From what was asked for, and the paths that the tenant has pinned, to an order in which nothing can do harm. */
@Singleton
class Orders {

    private static final Pattern HARMLESS = Pattern.compile("(/[A-Za-z0-9._~-]*)+");
    private static final int LONGEST_PATH = 100;

    private final CurrentAnswers current;
    private final Providers providers;
    private final Targets targets;

    Orders(CurrentAnswers current, Providers providers, Targets targets) {
        this.current = current;
        this.providers = providers;
        this.targets = targets;
    }

    Order of(Scope scope, PackRequest request) {
        Provider provider = providers.find(request.provider()).orElseThrow(this::unknownProvider);
        String name = AppName.of(request.appName()).value();
        Target address = address(request.appUrl());
        Answers answers = current.of(scope);
        return new Order(
                provider,
                name,
                address,
                request.database() == null ? usual(provider, answers) : request.database(),
                path(answers.healthPath(), "/api/health"),
                path(answers.readyPath(), "/api/ready"));
    }

    /** A database whose address is saved and that is not of this provider is there already. */
    private static Database usual(Provider provider, Answers answers) {
        boolean ours = provider.id().equals(answers.databaseProvider());
        return answers.databaseHost() == null || ours ? Database.managed : Database.external;
    }

    private Target address(String url) {
        Target target;
        try {
            target = targets.parse(url.strip());
        } catch (Problem refusal) {
            throw refusal.field("appUrl", String.valueOf(refusal.getMessage()));
        }
        if (!isHarmless(target.path())) {
            throw VALIDATION_FAILED
                    .because("This address cannot stand in the files of a pack.")
                    .field("appUrl", "Give only where the app begins, such as https://app.example.com.");
        }
        return target;
    }

    private static String path(@Nullable String pinned, String usual) {
        if (pinned == null) {
            return usual;
        }
        if (!isHarmless(pinned)) {
            throw VALIDATION_FAILED.because(
                    "The path " + pinned + " of your settings cannot stand in the files of a pack. Under Live URL,"
                            + " choose one of letters, digits, hyphens and slashes.");
        }
        return pinned;
    }

    private static boolean isHarmless(String path) {
        return path.length() <= LONGEST_PATH && HARMLESS.matcher(path).matches();
    }

    private Problem unknownProvider() {
        String known = providers.all().stream().map(Provider::id).collect(Collectors.joining(", "));
        return VALIDATION_FAILED
                .because("We have no pack for this provider.")
                .field("provider", "Choose one of " + known + ".");
    }
}
