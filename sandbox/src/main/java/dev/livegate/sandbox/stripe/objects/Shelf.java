package dev.livegate.sandbox.stripe.objects;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All objects of one kind in one world, newest first when listed. */
final class Shelf {
    private static final int PAGE = 10;
    private static final int LONGEST_PAGE = 100;

    private final String kind;
    private final Map<String, Thing> things = new LinkedHashMap<>();

    Shelf(String kind) {
        this.kind = kind;
    }

    Thing add(Thing thing) {
        things.put(thing.id(), thing);
        return thing;
    }

    Thing remove(String id) {
        var thing = get(id);
        things.remove(id);
        return thing;
    }

    Optional<Thing> find(String id) {
        return Optional.ofNullable(things.get(id));
    }

    Thing get(String id) {
        return find(id).orElseThrow(() -> StripeError.notFound(kind, id));
    }

    /** The object that a parameter names: unknown is the parameter's fault, not the URL's. */
    Thing named(String id, String param) {
        return find(id).orElseThrow(() -> StripeError.noSuch(kind, id, param));
    }

    List<Thing> where(Predicate<Thing> fits) {
        var newestFirst = new ArrayList<>(things.values());
        Collections.reverse(newestFirst);
        return newestFirst.stream().filter(fits).toList();
    }

    Thing page(String url, Params params, Predicate<Thing> fits) {
        var limit = limit(params);
        var all = where(fits);
        var before = params.text("ending_before").map(id -> all.indexOf(named(id, "ending_before")));
        var from = before.map(end -> Math.max(0, end - limit))
                .orElseGet(() -> params.text("starting_after")
                        .map(id -> all.indexOf(named(id, "starting_after")) + 1)
                        .orElse(0));
        var to = Math.min(before.orElse(all.size()), from + limit);
        var more = before.isPresent() ? from > 0 : to < all.size();
        return new Thing()
                .with("object", "list")
                .with("data", List.copyOf(all.subList(Math.min(from, to), to)))
                .with("has_more", more)
                .with("url", url);
    }

    private static int limit(Params params) {
        var limit = params.integer("limit").orElse((long) PAGE);
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw StripeError.invalid(
                    "This value must be between 1 and 100 (it currently is '" + limit + "').", "limit");
        }
        return limit.intValue();
    }
}
