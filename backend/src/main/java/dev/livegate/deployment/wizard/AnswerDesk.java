package dev.livegate.deployment.wizard;

import static dev.livegate.platform.problem.RequestProblem.VALIDATION_FAILED;

import dev.livegate.account.EmailAddress;
import dev.livegate.deployment.provider.Provider;
import dev.livegate.deployment.provider.Providers;
import dev.livegate.platform.outbound.Target;
import dev.livegate.platform.outbound.Targets;
import dev.livegate.platform.outbound.address.UrlText;
import dev.livegate.platform.problem.Problem;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks at answers before they are saved. May ask DNS, so never within a transaction. */
@Singleton
class AnswerDesk {

    private static final Pattern PATH = Pattern.compile("/(?!/)[A-Za-z0-9._~!$&'()*+,;=:@/%-]{0,199}");

    private final Providers providers;
    private final Targets targets;
    private final DatabaseDesk databases;
    private final Map<String, UnaryOperator<String>> rules = Map.of(
            "provider",
            this::provider,
            "appUrl",
            this::appUrl,
            "databaseUrl",
            url -> "kept apart",
            "adminEmail",
            AnswerDesk::adminEmail,
            "healthPath",
            path -> path("healthPath", path),
            "readyPath",
            path -> path("readyPath", path));

    AnswerDesk(Providers providers, Targets targets, DatabaseDesk databases) {
        this.providers = providers;
        this.targets = targets;
        this.databases = databases;
    }

    Answered look(DeployAnswers answers) {
        Map<String, Optional<String>> usable = new LinkedHashMap<>();
        answers.given()
                .forEach((field, value) ->
                        usable.put(field, value.map(String::strip).map(rules.get(field))));
        Optional<String> database = answers.given().getOrDefault("databaseUrl", Optional.empty());
        return new Answered(usable, database.map(databases::look).orElse(null));
    }

    private String provider(String name) {
        return providers
                .find(name)
                .map(Provider::id)
                .orElseThrow(() -> wrong(
                        "provider",
                        "Choose one of "
                                + providers.all().stream().map(Provider::id).collect(Collectors.joining(", ")) + "."));
    }

    private String appUrl(String url) {
        Target target = targets.admit("appUrl", url);
        if (target.path().contains("?")) {
            throw wrong("appUrl", "Leave out the ? and what follows; give only where the app begins.");
        }
        return target.url().replaceFirst("/$", "");
    }

    private static String adminEmail(String email) {
        EmailAddress address = new EmailAddress(email);
        if (!address.isPlausible()) {
            throw wrong("adminEmail", "Enter an e-mail address, such as ada@example.com.");
        }
        return address.value();
    }

    private static String path(String field, String path) {
        if (!PATH.matcher(path).matches() || !isCallable(path)) {
            throw wrong(field, "Enter a path that begins with one /, such as /api/health.");
        }
        return path;
    }

    /** As it is written: no dots that lead elsewhere, and no % that encodes nothing. */
    private static boolean isCallable(String path) {
        try {
            return UrlText.path(path).equals(path);
        } catch (Problem notAllowed) {
            return false;
        }
    }

    private static Problem wrong(String field, String message) {
        return VALIDATION_FAILED.because("An answer cannot be used.").field(field, message);
    }
}
