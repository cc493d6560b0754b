/**
 * Mails: written into an outbox in the transaction that causes them, delivered by a job at least once, recognisable by
 * their Message-ID. In preview without SMTP they are read at GET /dev/inbox. Table: mails.
 */
@NullMarked
package dev.livegate.platform.mail;

import org.jspecify.annotations.NullMarked;
