/**
 * Looks at the PostgreSQL database of a customer. The URL is taken apart here and never reaches the driver, which gets
 * parts we chose, a socket that goes to a checked address, and a deadline.
 */
@NullMarked
package dev.livegate.platform.outbound.database;

import org.jspecify.annotations.NullMarked;
