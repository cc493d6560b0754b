/**
 * Speaks a few lines of another protocol than HTTP with a server that a customer named, such as a Redis or a mail server:
 * over a connection to a checked address, for a bounded time, and over TLS wherever the server is public.
 */
@NullMarked
package dev.livegate.platform.outbound.talk;

import org.jspecify.annotations.NullMarked;
