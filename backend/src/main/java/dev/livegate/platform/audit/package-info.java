/**
 * What happened, told so that nobody can retell it: one append-only chain of hashes per tenant, computed in the
 * database by audit_append, closed every hour by a signed checkpoint over the heads of all chains. Serves /api/audit;
 * owns audit_record, audit_head, audit_checkpoint and audit_leaf. docs/adr/020-audit-chain.md has the canonical form.
 */
@NullMarked
package dev.livegate.platform.audit;

import org.jspecify.annotations.NullMarked;
