/**
 * How launches went: reads what launch and flow have written and writes nothing. Route: /api/v1/deployments/metrics
 * (SELL-51 to SELL-58, SELL-76).
 */
@NullMarked
package dev.livegate.metrics;

import org.jspecify.annotations.NullMarked;
