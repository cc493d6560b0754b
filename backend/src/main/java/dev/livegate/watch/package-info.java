/**
 * Keeps checking what is live: a round every few minutes, its history by the day, a letter whenever another set of checks
 * fails, and what has changed since the app went live. Route: /api/deploy/watch. Tables: watches, watch_days.
 */
@NullMarked
package dev.livegate.watch;

import org.jspecify.annotations.NullMarked;
