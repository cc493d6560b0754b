/**
 * How often something may be done: hard windows kept in PostgreSQL, so that all replicas count together. The limits
 * themselves stand in the rooms that use them. Table: rate_limits.
 */
@NullMarked
package dev.livegate.platform.limit;

import org.jspecify.annotations.NullMarked;
