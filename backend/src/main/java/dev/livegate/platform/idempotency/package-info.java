/**
 * The same POST twice has one effect. A request that carries Idempotency-Key claims its key up front; the answer is kept
 * in the very transaction of the effect, as far as that transaction returns what the resource returns, and completed
 * when the answer leaves. Table: idempotent_requests.
 */
@NullMarked
package dev.livegate.platform.idempotency;

import org.jspecify.annotations.NullMarked;
