package dev.livegate.launch.plan;

import static dev.livegate.launch.plan.Change.DEFAULT_PRICE;
import static dev.livegate.launch.plan.Change.PRICES;
import static dev.livegate.launch.plan.Change.PRODUCTS;

import dev.livegate.launch.plan.Change.Call;
import dev.livegate.launch.stripe.StripeObjects.StripePrice;
import dev.livegate.launch.stripe.StripeObjects.StripeProduct;
import dev.livegate.product.ProductView;
import dev.livegate.product.ProductView.PriceView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The difference as a list of changes: first what nobody sees, then the keys change hands, and last what is old goes. A
 * price is never edited, since whoever pays it keeps it.
 */
public final class Plan {

    private final ProductView wanted;
    private final Sight seen;
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, String> chosen = new LinkedHashMap<>();

    private Plan(ProductView wanted, Sight seen) {
        this.wanted = wanted;
        this.seen = seen;
    }

    public static List<Change> of(ProductView wanted, Sight seen) {
        Plan plan = new Plan(wanted, seen);
        plan.product();
        wanted.prices().forEach(plan::prepare);
        wanted.prices().forEach(plan::name);
        List<StripePrice> old = plan.obsolete();
        plan.defaultPrice(old);
        old.forEach(plan::archive);
        return List.copyOf(plan.changes);
    }

    private void product() {
        if (seen.product().isEmpty()) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("id", seen.productId());
            fields.put("name", wanted.name());
            if (!wanted.description().isBlank()) {
                fields.put("description", wanted.description());
            }
            fields.put("metadata[" + Sight.MARK + "]", wanted.id().toString());
            Call undo = new Call(PRODUCTS, seen.productId(), Map.of("active", "false"));
            changes.add(new Change("Create the product " + wanted.name(), new Call(PRODUCTS, null, fields), undo));
        } else {
            update(seen.product().get());
        }
    }

    private void update(StripeProduct there) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, String> before = new LinkedHashMap<>();
        if (!there.name().equals(wanted.name())) {
            fields.put("name", wanted.name());
            before.put("name", there.name());
        }
        String description = there.description() == null ? "" : there.description();
        if (!description.equals(wanted.description())) {
            fields.put("description", wanted.description());
            before.put("description", description);
        }
        if (!there.active()) {
            fields.put("active", "true");
            before.put("active", "false");
        }
        if (!fields.isEmpty()) {
            add("Update the product " + wanted.name(), new Call(PRODUCTS, there.id(), fields), before);
        }
    }

    private void prepare(PriceView price) {
        StripePrice there = fitting(price).orElse(null);
        if (there == null) {
            chosen.put(price.lookupKey(), Change.madeAt(changes.size()));
            create(price);
        } else {
            chosen.put(price.lookupKey(), there.id());
            if (!there.active()) {
                Call revive = new Call(PRICES, there.id(), Map.of("active", "true"));
                add("Put " + words(price) + " on sale again", revive, Map.of("active", "false"));
            }
        }
    }

    private void create(PriceView price) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("product", seen.productId());
        fields.put("currency", price.currency());
        fields.put("unit_amount", Long.toString(price.amount()));
        if (price.interval() != null) {
            fields.put("recurring[interval]", price.interval().name());
        }
        fields.put("metadata[" + Sight.MARK + "]", wanted.id().toString());
        Call undo = new Call(PRICES, Change.madeAt(changes.size()), Map.of("active", "false"));
        changes.add(new Change("Create the price " + words(price), new Call(PRICES, null, fields), undo));
    }

    /** Who holds the key already, or else a price of ours with the same terms that is left over from earlier. */
    private Optional<StripePrice> fitting(PriceView price) {
        Optional<StripePrice> holder = holder(price).filter(held -> Sight.sameTerms(held, price));
        return holder.or(() -> seen.prices().stream()
                .filter(spare -> spare.lookupKey() == null && Sight.isOurs(spare, wanted))
                .filter(spare -> Sight.sameTerms(spare, price))
                .filter(spare -> !chosen.containsValue(spare.id()))
                .findFirst());
    }

    private void name(PriceView price) {
        String id = chosen.get(price.lookupKey());
        Optional<StripePrice> holder = holder(price);
        if (holder.isPresent() && holder.get().id().equals(id)) {
            return;
        }
        Map<String, String> key = Map.of("lookup_key", price.lookupKey(), "transfer_lookup_key", "true");
        Call undo = holder.map(old -> new Call(PRICES, old.id(), key))
                .orElseGet(() -> new Call(PRICES, id, Map.of("lookup_key", "")));
        changes.add(new Change("Give the key " + price.lookupKey() + " to it", new Call(PRICES, id, key), undo));
    }

    private void defaultPrice(List<StripePrice> old) {
        String current = seen.product().map(StripeProduct::defaultPrice).orElse(null);
        if (current != null && old.stream().anyMatch(price -> price.id().equals(current))) {
            String next =
                    Objects.requireNonNull(chosen.get(wanted.prices().get(0).lookupKey()));
            Call call = new Call(PRODUCTS, seen.productId(), Map.of(DEFAULT_PRICE, next));
            add("Show the new price first", call, Map.of(DEFAULT_PRICE, current));
        }
    }

    /** Ours or replaced, on sale, and not wanted any more. */
    private List<StripePrice> obsolete() {
        Set<String> replaced = new HashSet<>();
        seen.holders().values().forEach(holder -> replaced.add(holder.id()));
        return seen.prices().stream()
                .filter(price -> price.active() && !chosen.containsValue(price.id()))
                .filter(price -> replaced.contains(price.id()) || Sight.isOurs(price, wanted))
                .toList();
    }

    private void archive(StripePrice price) {
        add(
                "Take the old price " + price.id() + " off sale",
                new Call(PRICES, price.id(), Map.of("active", "false")),
                Map.of("active", "true"));
    }

    private void add(String title, Call call, Map<String, String> before) {
        changes.add(new Change(title, call, new Call(call.kind(), call.id(), before)));
    }

    private Optional<StripePrice> holder(PriceView price) {
        return Optional.ofNullable(seen.holders().get(price.lookupKey()))
                .filter(holder -> holder.product().equals(seen.productId()));
    }

    private static String words(PriceView price) {
        String amount = BigDecimal.valueOf(price.amount(), price.decimals()).toPlainString();
        String every = price.interval() == null ? "" : " a " + price.interval();
        return amount + " " + price.currency().toUpperCase(Locale.ROOT) + every;
    }
}
