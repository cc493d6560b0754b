/**
 * Calls a web address of a customer: resolves once, connects to a checked address, reports what happened in each phase,
 * and is bounded in time, bytes and redirects whatever the other side does.
 */
@NullMarked
package dev.livegate.platform.outbound.http;

import org.jspecify.annotations.NullMarked;
