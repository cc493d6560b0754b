/**
 * A workspace belongs to its owners: they take everything with them (GET /api/tenant/export) and they give it up
 * (DELETE /api/tenant). No table.
 */
@NullMarked
package dev.livegate.account.estate;

import org.jspecify.annotations.NullMarked;
