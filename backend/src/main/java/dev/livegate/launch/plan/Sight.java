package dev.livegate.launch.plan;

import dev.livegate.launch.stripe.StripeAccess;
import dev.livegate.launch.stripe.StripeFault;
import dev.livegate.launch.stripe.StripeObjects.StripePrice;
import dev.livegate.launch.stripe.StripeObjects.StripeProduct;
import dev.livegate.product.Environment;
import dev.livegate.product.ProductView;
import dev.livegate.product.ProductView.PriceView;
import dev.livegate.product.StripeIds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What Stripe has of a product: itself, all its prices, and whoever holds the lookup keys that it wants. */
public record Sight(
        String productId, Optional<StripeProduct> product, List<StripePrice> prices, Map<String, StripePrice> holders) {

    /** Written on everything that a launch makes: what does not carry it is somebody else's. */
    public static final String MARK = "livegate_product";

    public static Sight of(StripeAccess stripe, ProductView wanted, Environment environment) throws StripeFault {
        String known = wanted.ids(environment).product();
        Optional<StripeProduct> product = known == null ? Optional.empty() : stripe.product(known);
        if (product.isEmpty()) {
            product = stripe.product(idOf(wanted.id()));
        }
        String id = product.map(StripeProduct::id).orElse(idOf(wanted.id()));
        List<StripePrice> prices = product.isPresent() ? stripe.pricesOf(id) : List.of();
        return new Sight(id, product, prices, holders(stripe, wanted));
    }

    /** Our own id makes that even a lost answer cannot lead to two products. */
    private static String idOf(UUID product) {
        return "lg_" + product.toString().replace("-", "");
    }

    /** Prices that hold a wanted key and belong to another product of the account. */
    public List<StripePrice> foreign() {
        return holders.values().stream()
                .filter(price -> !price.product().equals(productId))
                .toList();
    }

    /** On sale in our product, and not made by us: reported, never touched. */
    public List<StripePrice> orphans(ProductView wanted) {
        return prices.stream()
                .filter(StripePrice::active)
                .filter(price -> !isOurs(price, wanted))
                .filter(price -> price.lookupKey() == null || !holders.containsKey(price.lookupKey()))
                .toList();
    }

    public StripeIds ids() {
        Map<String, String> ids = new LinkedHashMap<>();
        holders.forEach((key, price) -> ids.put(key, price.id()));
        return new StripeIds(productId, ids);
    }

    static boolean isOurs(StripePrice price, ProductView wanted) {
        return price.tag(MARK).equals(wanted.id().toString());
    }

    static boolean sameTerms(StripePrice price, PriceView wanted) {
        return Objects.equals(price.amount(), wanted.amount())
                && price.currency().equals(wanted.currency())
                && sameInterval(price, wanted);
    }

    private static boolean sameInterval(StripePrice price, PriceView wanted) {
        if (price.recurring() == null || wanted.interval() == null) {
            return price.recurring() == null && wanted.interval() == null;
        }
        return price.recurring().every() == 1
                && price.recurring().interval().equals(wanted.interval().name());
    }

    private static Map<String, StripePrice> holders(StripeAccess stripe, ProductView wanted) throws StripeFault {
        List<String> keys = wanted.prices().stream().map(PriceView::lookupKey).toList();
        Map<String, StripePrice> holders = new LinkedHashMap<>();
        stripe.pricesNamed(keys).forEach(price -> holders.put(String.valueOf(price.lookupKey()), price));
        return holders;
    }
}
