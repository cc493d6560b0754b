/**
 * Everything that one tenant owns, whatever rooms there are: read out for its owner, or given up with the tenant. It asks
 * the catalogue which tables have a tenant, so that a table of tomorrow is not forgotten. No route, no table.
 */
@NullMarked
package dev.livegate.platform.estate;

import org.jspecify.annotations.NullMarked;
