/**
 * What changes, told while it changes: server-sent events for browsers, and one LISTEN connection per replica that
 * carries news between replicas. Rooms subscribe to it with a Channel. No routes and no tables of its own.
 */
@NullMarked
package dev.livegate.platform.live;

import org.jspecify.annotations.NullMarked;
