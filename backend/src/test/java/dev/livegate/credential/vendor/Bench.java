package dev.livegate.credential.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Judge;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.outbound.http.Rig;
import dev.livegate.platform.secret.Secret;
import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.Call;
import dev.livegate.sandbox.host.HttpHost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** An integration on the bench: keys in, findings out, with a vendor that a test plays. */
public final class Bench implements AutoCloseable {

    private final Integration integration;
    private final Rig rig = Rig.preview();
    private final List<Call> calls = new ArrayList<>();

    public Bench(Integration integration) {
        this.integration = integration;
    }

    /** What was asked of the vendor. */
    public List<Call> calls() {
        return calls;
    }

    /** The finding about one key that has this value, while the others are missing. */
    public Finding key(String key, String value) {
        return finding(key, onPaper(Map.of(key, value), false));
    }

    public Status status(String key, String value) {
        return key(key, value).status();
    }

    public Finding inProduction(String key, String value) {
        return finding(key, onPaper(Map.of(key, value), true));
    }

    /** The finding about all keys together. */
    public Finding together(Map<String, String> keys) {
        return finding(integration.id() + "-fits", onPaper(keys, false));
    }

    public List<Finding> onPaper(Map<String, String> keys, boolean production) {
        return unseen(keys, examiner("").onPaper(integration, keyring(keys, production)));
    }

    /** What comes of asking a vendor that answers like this. */
    public Finding asked(Map<String, String> keys, Function<Call, Answer> vendor) {
        try (HttpHost host = HttpHost.open(0, call -> {
            calls.add(call);
            return vendor.apply(call);
        })) {
            return askedAt(keys, host.url());
        }
    }

    public Finding askedAt(Map<String, String> keys, String url) {
        List<Finding> findings =
                unseen(keys, examiner(url).withTheVendor(Rig.tenant(), integration, keyring(keys, false)));
        return finding(integration.id() + "-answers", findings);
    }

    /** The same keys with another value for one of them. */
    public static Map<String, String> with(Map<String, String> keys, String key, String value) {
        Map<String, String> other = new HashMap<>(keys);
        other.put(key, value);
        return other;
    }

    public static Map<String, String> without(Map<String, String> keys, String key) {
        Map<String, String> other = new HashMap<>(keys);
        other.remove(key);
        return other;
    }

    @Override
    public void close() {
        rig.close();
    }

    private Examiner examiner(String url) {
        return new Examiner(
                new Judge(),
                new Window(rig.outbound, rig.targets, rig.talks),
                () -> url.isEmpty() ? Map.of() : Map.of(integration.id(), url));
    }

    private static Keyring keyring(Map<String, String> keys, boolean production) {
        Map<String, Secret> values = new HashMap<>();
        keys.forEach((key, value) -> values.put(key, Secret.of(value)));
        return new Keyring(values, production);
    }

    private static Finding finding(String id, List<Finding> findings) {
        return findings.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** Whatever a finding says, it never repeats a value. */
    private static List<Finding> unseen(Map<String, String> keys, List<Finding> findings) {
        keys.values().stream()
                .filter(value -> value.length() > 7)
                .forEach(value -> assertThat(findings.toString()).doesNotContain(value));
        return findings;
    }
}
