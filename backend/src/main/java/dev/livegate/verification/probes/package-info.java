/** What must be true of a deployed app, each statement a class of its own; collected by whoever inspects. */
@NullMarked
package dev.livegate.verification.probes;

import org.jspecify.annotations.NullMarked;
