package dev.livegate.platform.check;

import static dev.livegate.platform.check.CheckProblem.UNKNOWN_CHECK;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A shelf of checks put in order, each after those it depends on. A shelf that makes no sense is refused at once. */
public final class Checks<S> {

    private final Map<String, Check<S>> ordered = new LinkedHashMap<>();

    public Checks(Collection<? extends Check<S>> shelf) {
        Map<String, Check<S>> byId = new LinkedHashMap<>();
        for (Check<S> check : shelf) {
            if (byId.put(check.id(), check) != null) {
                throw new IllegalArgumentException("two checks are called " + check.id());
            }
        }
        byId.values().forEach(check -> place(check, byId, new LinkedHashSet<>()));
    }

    /** Beans come in whatever order the container found them, which differs between processes; by name it does not. */
    public static <S> Checks<S> byName(Collection<? extends Check<S>> beans) {
        return new Checks<>(
                beans.stream().sorted(Comparator.comparing(Check::id)).toList());
    }

    public List<String> ids() {
        return List.copyOf(ordered.keySet());
    }

    public void requireKnown(Collection<String> wanted) {
        wanted.stream().filter(id -> !ordered.containsKey(id)).findFirst().ifPresent(id -> {
            throw UNKNOWN_CHECK
                    .because("There is no check called \"" + id + "\" here.")
                    .field("only", "Leave it out, or name checks of the last report.");
        });
    }

    Collection<Check<S>> inOrder() {
        return ordered.values();
    }

    /** These checks, all that depend on them, and whatever failed and stands in their way. */
    Set<String> rerun(Collection<String> only, Map<String, Finding> earlier) {
        requireKnown(only);
        Set<String> again = new LinkedHashSet<>();
        only.forEach(id -> addWithObstacles(id, earlier, again));
        ordered.keySet().stream().filter(id -> !earlier.containsKey(id)).forEach(again::add);
        ordered.values().stream()
                .filter(check -> check.after().stream().anyMatch(again::contains))
                .forEach(check -> again.add(check.id()));
        return again;
    }

    private void addWithObstacles(String id, Map<String, Finding> earlier, Set<String> again) {
        Finding known = earlier.get(id);
        if (again.add(id) && (known == null || known.because() != null)) {
            ordered.get(id).after().stream()
                    .filter(before -> !earlier.containsKey(before)
                            || !earlier.get(before).status().carries())
                    .forEach(before -> addWithObstacles(before, earlier, again));
        }
    }

    private void place(Check<S> check, Map<String, Check<S>> byId, Set<String> path) {
        if (ordered.containsKey(check.id())) {
            return;
        }
        if (!path.add(check.id())) {
            throw new IllegalArgumentException("checks wait for each other: " + new ArrayList<>(path));
        }
        // In the order of their names: a Set has none of its own.
        check.after().stream().sorted().forEach(before -> place(required(check, byId.get(before), before), byId, path));
        path.remove(check.id());
        ordered.put(check.id(), check);
    }

    private static <S> Check<S> required(Check<S> check, Check<S> before, String id) {
        if (before == null) {
            throw new IllegalArgumentException(check.id() + " waits for " + id + ", which does not exist");
        }
        if (check.strict() && !before.strict()) {
            throw new IllegalArgumentException(
                    check.id() + " is strict and waits for " + id + ", which is not: it could be skipped unseen");
        }
        return before;
    }
}
