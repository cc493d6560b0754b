package dev.livegate.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.launch.plan.Change;
import dev.livegate.launch.plan.Plan;
import dev.livegate.launch.plan.Sight;
import dev.livegate.launch.stripe.StripeObjects.Recurring;
import dev.livegate.launch.stripe.StripeObjects.StripePrice;
import dev.livegate.launch.stripe.StripeObjects.StripeProduct;
import dev.livegate.product.Interval;
import dev.livegate.product.ProductView;
import dev.livegate.product.ProductView.PriceView;
import dev.livegate.testing.Proves;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final UUID ID = UUID.fromString("01940000-0000-7000-8000-000000000001");
    private static final ProductView GOLD = new ProductView(
            ID,
            "Gold",
            "",
            List.of(new PriceView("gold", 1900, "eur", 2, Interval.month, null, null)),
            null,
            null,
            Instant.EPOCH,
            Instant.EPOCH);

    @Test
    @Proves("SELL-74")
    void makesEverythingWhereNothingIs() {
        // Given
        Sight nothing = new Sight("lg_1", Optional.empty(), List.of(), Map.of());
        // When
        List<Change> plan = Plan.of(GOLD, nothing);
        // Then
        assertThat(plan)
                .extracting(Change::title)
                .containsExactly(
                        "Create the product Gold", "Create the price 19.00 EUR a month", "Give the key gold to it");
        assertThat(plan.get(2).call().id()).isEqualTo("@1");
        assertThat(plan.get(2).undo().fields()).containsEntry("lookup_key", "");
    }

    @Test
    void hasNothingToDoWhereEverythingIs() {
        // Given
        StripePrice price = price("price_1", 1900, "gold", true);
        // When
        List<Change> plan = Plan.of(GOLD, sight(price.id(), price));
        // Then
        assertThat(plan).isEmpty();
    }

    @Test
    void givesTheKeyBackToTheOldPriceWhenItIsTakenBack() {
        // Given
        StripePrice old = price("price_1", 1500, "gold", true);
        // When
        List<Change> plan = Plan.of(GOLD, sight(old.id(), old));
        // Then
        assertThat(plan)
                .extracting(Change::title)
                .containsExactly(
                        "Create the price 19.00 EUR a month",
                        "Give the key gold to it",
                        "Show the new price first",
                        "Take the old price price_1 off sale");
        assertThat(plan.get(1).undo().id()).isEqualTo("price_1");
        assertThat(plan.get(1).undo().fields()).containsEntry("transfer_lookup_key", "true");
        assertThat(plan.get(2).undo().fields()).containsEntry("default_price", "price_1");
    }

    @Test
    void takesUpAPriceThatIsLeftOver() {
        // Given
        StripePrice spare = price("price_2", 1900, null, false);
        // When
        List<Change> plan = Plan.of(GOLD, sight(null, spare));
        // Then
        assertThat(plan)
                .extracting(Change::title)
                .containsExactly("Put 19.00 EUR a month on sale again", "Give the key gold to it");
        assertThat(plan.get(1).call().id()).isEqualTo("price_2");
    }

    private static Sight sight(String defaultPrice, StripePrice price) {
        StripeProduct product = new StripeProduct("prod_1", true, false, "Gold", null, defaultPrice, Map.of());
        Map<String, StripePrice> holders = price.lookupKey() == null ? Map.of() : Map.of("gold", price);
        return new Sight("prod_1", Optional.of(product), List.of(price), holders);
    }

    private static StripePrice price(String id, long amount, String key, boolean active) {
        return new StripePrice(
                id, active, "prod_1", "eur", amount, key, new Recurring("month", 1), Map.of(Sight.MARK, ID.toString()));
    }
}
