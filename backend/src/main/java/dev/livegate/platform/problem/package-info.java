/** How Livegate says no: one refusal type, small enums of codes per room, one mapper, RFC 9457 on the wire. */
@NullMarked
package dev.livegate.platform.problem;

import org.jspecify.annotations.NullMarked;
