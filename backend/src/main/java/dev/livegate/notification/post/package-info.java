/**
 * Carries deliveries: each try is a fenced job that arranges the next. Signed as Standard Webhooks; at least once, in no
 * promised order, through the one window to the outside.
 */
@NullMarked
package dev.livegate.notification.post;

import org.jspecify.annotations.NullMarked;
