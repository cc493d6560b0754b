/**
 * The way past closed windows: one person, a reason, a few hours at most, and everybody sees it while it lasts. Route:
 * /api/v1/windows/break-glass. Table: broken_glass.
 */
@NullMarked
package dev.livegate.window.glass;

import org.jspecify.annotations.NullMarked;
