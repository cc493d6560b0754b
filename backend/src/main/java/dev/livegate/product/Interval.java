package dev.livegate.product;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a price is charged; without one it is charged once. */
@Schema(name = "PriceInterval")
public enum Interval {
    day,
    week,
    month,
    year
}
