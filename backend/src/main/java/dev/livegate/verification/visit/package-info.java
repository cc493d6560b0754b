/**
 * One look at a deployed app from outside: what is asked of it (a Visit), who judges the answers (a Probe), and what was
 * seen (a Sight). All calls go through platform/outbound. No route, no table.
 */
@NullMarked
package dev.livegate.verification.visit;

import org.jspecify.annotations.NullMarked;
