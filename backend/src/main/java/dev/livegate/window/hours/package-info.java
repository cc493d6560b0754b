/**
 * When a window is active, in the local time of its zone, and what many windows together leave open. Knows no tenant and
 * no table.
 */
@NullMarked
package dev.livegate.window.hours;

import org.jspecify.annotations.NullMarked;
