package dev.livegate.preflight.checks;

import dev.livegate.deployment.key.Generator;
import dev.livegate.deployment.provider.PackKey;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import dev.livegate.preflight.PaperCheck;
import dev.livegate.preflight.Subject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Computed from what the pack of the chosen provider really uses; answers of the wizard have checks of their own. */
@Singleton
class RequiredEnvironmentPresent implements PaperCheck {

    @Override
    public String title() {
        return "The keys that your app needs are there";
    }

    @Override
    public Verdict judge(Subject subject) {
        List<PackKey> required = missing(subject, PackKey::isRequired);
        List<PackKey> recommended = missing(subject, PackKey::isRecommended);
        if (!required.isEmpty()) {
            return Verdict.failed(
                            "Your app lacks " + names(required)
                                    + ". Generate what is missing, then set it where it runs.",
                            fixes(subject, required, recommended))
                    .because("Without it the app does not start, or anybody can forge its tokens.");
        }
        return recommended.isEmpty()
                ? Verdict.passed("Every key that the pack uses is there.")
                : Verdict.warning(
                                names(recommended)
                                        + " is not there yet. Generate it, or go on if your app does not need it.",
                                fixes(subject, required, recommended))
                        .because(recommended.stream().map(PackKey::purpose).collect(Collectors.joining(" ")));
    }

    private static List<PackKey> missing(Subject subject, Predicate<PackKey> need) {
        return subject.keys().used().stream()
                .filter(need)
                .filter(key -> !subject.keys().has(key.name()))
                .toList();
    }

    private static Fix[] fixes(Subject subject, List<PackKey> required, List<PackKey> recommended) {
        List<Fix> fixes = new ArrayList<>();
        List<PackKey> all = new ArrayList<>(required);
        all.addAll(recommended);
        all.forEach(key -> fixes.add(Fix.generate("Generate " + key.name(), key.name())));
        all.forEach(key -> fixes.add(byHand(subject, key.name())));
        subject.provider().ifPresent(provider -> fixes.add(Fix.text("Where to set it: " + provider.secretsAt())));
        return fixes.toArray(Fix[]::new);
    }

    private static Fix byHand(Subject subject, String key) {
        String command = Generator.valueOf(key).command();
        return subject.provider()
                .map(provider -> provider.setByHand(key, command))
                .orElse(Fix.copy("Make " + key + " yourself, then enter it under Optional keys", command));
    }

    private static String names(List<PackKey> keys) {
        return keys.stream().map(PackKey::name).collect(Collectors.joining(", "));
    }
}
