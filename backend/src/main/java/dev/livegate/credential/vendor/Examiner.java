package dev.livegate.credential.vendor;

import dev.livegate.platform.check.Check;
import dev.livegate.platform.check.Checks;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Judge;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Judges one integration: each key, then all together, then, if somebody wants to know, the vendor's own answer. */
@Singleton
public class Examiner {

    private static final Duration DEADLINE = Duration.ofSeconds(12);

    private final Judge judge;
    private final Window window;
    private final VendorConfig config;
    private final Map<Integration, Checks<Keyring>> onPaper = new ConcurrentHashMap<>();

    Examiner(Judge judge, Window window, VendorConfig config) {
        this.judge = judge;
        this.window = window;
        this.config = config;
    }

    public List<Finding> onPaper(Integration integration, Keyring keys) {
        Checks<Keyring> checks = onPaper.computeIfAbsent(integration, one -> new Checks<>(checks(one)));
        return judge.onPaper(checks, keys).findings();
    }

    public List<Finding> withTheVendor(Scope scope, Integration integration, Keyring keys) {
        List<Check<Keyring>> checks = checks(integration);
        checks.add(new Step(
                integration.id() + "-answers",
                integration.label() + " accepts the keys",
                Set.of(together(integration)),
                ring -> integration.ask(ring, vendor(scope, integration, ring))));
        return judge.report(new Checks<>(checks), keys, DEADLINE).findings();
    }

    private static List<Check<Keyring>> checks(Integration integration) {
        List<Check<Keyring>> checks = new ArrayList<>();
        integration.keys().forEach(key -> checks.add(new KeyIsWellFormed(integration, key)));
        Set<String> each = integration.keys().stream().map(Key::name).collect(Collectors.toSet());
        checks.add(new Step(
                together(integration),
                "The keys of " + integration.label() + " fit together",
                each,
                integration::compare));
        return checks;
    }

    private Vendor vendor(Scope scope, Integration integration, Keyring keys) {
        return vendor(scope, integration.id(), integration.api(keys));
    }

    /** The vendor's API at this address, unless the settings name another. */
    public Vendor vendor(Scope scope, String id, String api) {
        return new Vendor(window, scope, config.api().getOrDefault(id, api));
    }

    private static String together(Integration integration) {
        return integration.id() + "-fits";
    }

    private record Step(String id, String title, Set<String> after, Function<Keyring, Verdict> verdict)
            implements Check<Keyring> {

        @Override
        public Verdict judge(Keyring keys) {
            return verdict.apply(keys);
        }
    }
}
