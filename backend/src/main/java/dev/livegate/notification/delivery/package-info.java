/**
 * Notices on their way to webhooks: when each is tried next (eight times over a day), a log of what was answered, and
 * once more by hand.
 */
@NullMarked
package dev.livegate.notification.delivery;

import org.jspecify.annotations.NullMarked;
