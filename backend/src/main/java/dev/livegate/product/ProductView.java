package dev.livegate.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Product")
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProductView(
        UUID id,
        String name,
        String description,
        List<PriceView> prices,
        @Nullable String sandboxStripeId,
        @Nullable String liveStripeId,
        Instant createdAt,
        Instant updatedAt) {

    /** The amount is in the smallest unit, which is 10 to the power of minus decimals. */
    @Schema(name = "Price")
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PriceView(
            String lookupKey,
            long amount,
            String currency,
            int decimals,
            @Nullable Interval interval,
            @Nullable String sandboxStripeId,
            @Nullable String liveStripeId) {

        public @Nullable String stripeId(Environment environment) {
            return environment == Environment.live ? liveStripeId : sandboxStripeId;
        }
    }

    public StripeIds ids(Environment environment) {
        Map<String, String> known = new LinkedHashMap<>();
        prices.forEach(price -> {
            String id = price.stripeId(environment);
            if (id != null) {
                known.put(price.lookupKey(), id);
            }
        });
        return new StripeIds(environment == Environment.live ? liveStripeId : sandboxStripeId, known);
    }
}
