/** Goes through all tenants once a day and lets every room forget what is older than its period. No route, no table. */
@NullMarked
package dev.livegate.tenant.retention;

import org.jspecify.annotations.NullMarked;
