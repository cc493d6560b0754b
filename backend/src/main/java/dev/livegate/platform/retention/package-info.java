/**
 * How long rows are kept that only grow: each room says what it keeps and forgets it itself, an operator says how long
 * (livegate.retention). No route, no table.
 */
@NullMarked
package dev.livegate.platform.retention;

import org.jspecify.annotations.NullMarked;
