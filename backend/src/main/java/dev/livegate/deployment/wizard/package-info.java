/**
 * The wizard's answers, any subset at a time, and how far its eight steps are (C4). The gate is elsewhere; this room says
 * what is still needed. Route: /api/deploy/config.
 */
@NullMarked
package dev.livegate.deployment.wizard;

import org.jspecify.annotations.NullMarked;
