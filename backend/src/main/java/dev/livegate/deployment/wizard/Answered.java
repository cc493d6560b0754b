package dev.livegate.deployment.wizard;

import dev.livegate.deployment.Answers;
import dev.livegate.platform.secret.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers that were looked at and found usable, in the one spelling that is stored. */
record Answered(
        Map<String, Optional<String>> values, @Nullable Database database) {

    /** Of the URL only host and provider are no secret. */
    record Database(Secret url, String host, @Nullable String provider) {}

    boolean mentionsDatabase() {
        return values.containsKey("databaseUrl");
    }

    @Nullable
    Secret databaseUrl() {
        return database == null ? null : database.url;
    }

    Set<String> fields() {
        return values.keySet();
    }

    Answers appliedTo(Answers now) {
        return new Answers(
                pick("provider", now.provider()),
                pick("appUrl", now.appUrl()),
                mentionsDatabase() ? host() : now.databaseHost(),
                mentionsDatabase() ? provider() : now.databaseProvider(),
                pick("adminEmail", now.adminEmail()),
                pick("healthPath", now.healthPath()),
                pick("readyPath", now.readyPath()));
    }

    private @Nullable String host() {
        return database == null ? null : database.host;
    }

    private @Nullable String provider() {
        return database == null ? null : database.provider;
    }

    private @Nullable String pick(String field, @Nullable String now) {
        Optional<String> given = values.get(field);
        return given == null ? now : given.orElse(null);
    }
}
