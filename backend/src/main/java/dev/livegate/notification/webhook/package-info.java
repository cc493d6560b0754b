/** Where webhooks go: addresses, what each wants to hear, the secrets that sign, and the breaker that spares who fails. */
@NullMarked
package dev.livegate.notification.webhook;

import org.jspecify.annotations.NullMarked;
