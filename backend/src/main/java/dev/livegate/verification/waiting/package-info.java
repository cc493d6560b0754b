/**
 * Looks for an app that is yet to come (GO-3): after an address was saved or a pack taken away, a bounded series of quiet
 * looks, further and further apart, until somebody answers; then the verification runs by itself. Routes:
 * /api/deploy/verify/waiting. Table: lookouts.
 */
@NullMarked
package dev.livegate.verification.waiting;

import org.jspecify.annotations.NullMarked;
