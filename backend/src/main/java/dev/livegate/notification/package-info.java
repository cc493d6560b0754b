/**
 * Tells who wants to know what has happened: rooms above hand their news to the Newsroom in the transaction in which it
 * happens, and a job tells them afterwards, so that no fault of a listener undoes what happened. Webhooks out are in
 * webhook/ and delivery/ (/api/webhooks), mails by choice in letter/ (/api/notifications). Tables: notices,
 * webhook_endpoints, webhook_secrets, webhook_deliveries and mail_preferences.
 */
@NullMarked
package dev.livegate.notification;

import org.jspecify.annotations.NullMarked;
