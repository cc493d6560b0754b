package dev.livegate.launch.stripe;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is read out of Stripe's answers; everything else in them is passed over. */
public final class StripeObjects {

    private StripeObjects() {}

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record StripeProduct(
            String id,
            boolean active,
            boolean deleted,
            String name,
            @Nullable String description,
            @JsonProperty("default_price") @Nullable String defaultPrice,
            @Nullable Map<String, String> metadata) {}

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record StripePrice(
            String id,
            boolean active,
            String product,
            String currency,
            @JsonProperty("unit_amount") @Nullable Long amount,
            @JsonProperty("lookup_key") @Nullable String lookupKey,
            @Nullable Recurring recurring,
            @Nullable Map<String, String> metadata) {

        public String tag(String name) {
            return metadata == null ? "" : metadata.getOrDefault(name, "");
        }
    }

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Recurring(
            String interval, @JsonProperty("interval_count") int every) {}

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record StripeAccount(
            String id, @JsonProperty("charges_enabled") boolean chargesEnabled) {}

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record CheckoutSession(
            String id,
            @Nullable String status,
            @Nullable String url,
            @JsonProperty("amount_total") @Nullable Long total,
            @Nullable String currency,
            boolean livemode) {

        public boolean isOpen() {
            return "open".equals(status);
        }

        public boolean asks(long amount, String wanted) {
            return total != null && total == amount && wanted.equals(currency);
        }
    }

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Named(String id) {}

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Prices(
            List<StripePrice> data,
            @JsonProperty("has_more") boolean more) {}

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Subscriptions(
            List<Named> data, @JsonProperty("has_more") boolean more) {}
}
