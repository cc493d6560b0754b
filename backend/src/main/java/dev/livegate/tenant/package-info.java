/** Whom all data belongs to: the tenant, its slug, its plan and whether it is suspended. Owns the table tenants. */
@NullMarked
package dev.livegate.tenant;

import org.jspecify.annotations.NullMarked;
