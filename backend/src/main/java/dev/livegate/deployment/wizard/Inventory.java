package dev.livegate.deployment.wizard;

import static dev.livegate.deployment.wizard.WizardStep.Status.complete;
import static dev.livegate.deployment.wizard.WizardStep.Status.incomplete;
import static dev.livegate.deployment.wizard.WizardStep.Status.optional;

import dev.livegate.deployment.Answers;
import dev.livegate.deployment.provider.PackKey;
import dev.livegate.deployment.wizard.WizardStep.Need;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was given so far: the first five steps. */
record Inventory(Answers answers, List<PackKey> packKeys, Set<String> keysSet, boolean keysBrought) {

    List<WizardStep> steps() {
        return List.of(
                asking("provider", "Provider", need(answers.provider(), "provider", "where your app will run")),
                asking(
                        "url",
                        "Live URL",
                        need(answers.appUrl(), "appUrl", "the address of your app"),
                        need(answers.adminEmail(), "adminEmail", "who administers your app")),
                database(),
                asking("secrets", "Secrets", missingKeys()),
                WizardStep.of("keys", "Optional keys", keysBrought ? complete : optional));
    }

    private WizardStep database() {
        return madeByProvider("DATABASE_URL") && answers.databaseHost() == null
                ? WizardStep.of("database", "Database", optional)
                : asking(
                        "database",
                        "Database",
                        need(answers.databaseHost(), "databaseUrl", "the address of your database"));
    }

    private boolean madeByProvider(String key) {
        return packKeys.stream().anyMatch(one -> one.name().equals(key) && one.need() == PackKey.Need.provider);
    }

    private Need[] missingKeys() {
        return packKeys.stream()
                .filter(PackKey::isRequired)
                .map(PackKey::name)
                .filter(name -> !keysSet.contains(name))
                .map(name -> new Need(name, "the key " + name))
                .toArray(Need[]::new);
    }

    private static @Nullable Need need(@Nullable String answer, String name, String label) {
        return answer == null ? new Need(name, label) : null;
    }

    private static WizardStep asking(String id, String title, @Nullable Need... wanted) {
        Need[] open = Stream.of(wanted).filter(Objects::nonNull).toArray(Need[]::new);
        return WizardStep.of(id, title, open.length == 0 ? complete : incomplete, open);
    }
}
