/**
 * The one window to addresses that customers gave. Here a URL becomes a {@link Target} or a refusal, and a host becomes
 * the addresses to which a connection may go; the shelves dns, http and database ask and call. No route, no table.
 */
@NullMarked
package dev.livegate.platform.outbound;

import org.jspecify.annotations.NullMarked;
