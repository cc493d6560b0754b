/**
 * A name server on loopback with a zone of one's own and every way in which name servers fail. For tests only.
 */
@NullMarked
package dev.livegate.sandbox.dns;

import org.jspecify.annotations.NullMarked;
