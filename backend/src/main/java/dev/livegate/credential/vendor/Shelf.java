package dev.livegate.credential.vendor;

import dev.livegate.platform.problem.RequestProblem;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All integrations, and which key belongs to which. Two that claim the same key are refused at start. */
@Singleton
public class Shelf {

    private final List<Integration> integrations;
    private final Map<String, Integration> byKey = new LinkedHashMap<>();

    Shelf(@All List<Integration> integrations) {
        this.integrations = integrations.stream()
                .sorted(Comparator.comparing(Integration::label))
                .toList();
        this.integrations.forEach(one -> one.keys().forEach(key -> claim(one, key)));
    }

    public List<Integration> all() {
        return integrations;
    }

    public Integration called(String id) {
        return integrations.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(RequestProblem::notFound);
    }

    public Optional<Integration> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** A key whose integration is no longer on the shelf belongs to nobody. */
    public String owner(String key) {
        return of(key).map(Integration::id).orElse("");
    }

    private void claim(Integration one, Key key) {
        if (byKey.put(key.name(), one) != null) {
            throw new IllegalArgumentException("two integrations claim " + key.name());
        }
    }
}
