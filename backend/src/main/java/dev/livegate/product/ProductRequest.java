package dev.livegate.product;

import dev.livegate.platform.web.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What changes in a product: absent means as it was; prices are given all together or not at all. */
record ProductRequest(
        @Nullable
        @Pattern(regexp = OneLine.FORM, message = "Give the product a name of one line.")
        @Size(max = 80, message = "Use at most 80 characters.")
        String name,

        @Nullable @Size(max = 1000, message = "Use at most 1,000 characters.")
        String description,

        @Nullable @Size(min = 1, max = 20, message = "Give one to twenty prices.")
        List<@NotNull @Valid WantedPrice> prices) {

    record NewProduct(
            @NotNull(message = "Give the product a name.")
            @Pattern(regexp = OneLine.FORM, message = "Give the product a name of one line.")
            @Size(max = 80, message = "Use at most 80 characters.")
            String name,

            @Nullable @Size(max = 1000, message = "Use at most 1,000 characters.")
            String description,

            @NotEmpty(message = "Give at least one price.") @Size(max = 20, message = "Give at most twenty prices.")
            List<@NotNull @Valid WantedPrice> prices) {}

    /** The amount in the smallest unit; without a lookup key it gets one of its product, currency and interval. */
    @Schema(name = "WantedPrice")
    record WantedPrice(
            @NotNull(message = "Give the amount in the smallest unit, such as cents.")
            @Min(value = 0, message = "Use 0 or more.")
            Long amount,

            @NotNull(message = "Choose a currency.")
            @Pattern(regexp = "[A-Za-z]{3}", message = "Use three letters, such as eur.")
            String currency,

            @Nullable Interval interval,

            @Nullable
            @Pattern(
                    regexp = "[A-Za-z0-9][A-Za-z0-9._:-]{0,99}",
                    message = "Use up to 100 letters, digits, dots, colons, dashes and underscores.")
            String lookupKey) {}
}
