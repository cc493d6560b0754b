/** Asks name servers, over UDP and over TCP for what does not fit, and believes only what answers the question. */
@NullMarked
package dev.livegate.platform.outbound.dns;

import org.jspecify.annotations.NullMarked;
