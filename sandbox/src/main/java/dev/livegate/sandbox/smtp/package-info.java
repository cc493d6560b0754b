/**
 * A mail server that keeps what it gets and can be told to refuse, to delay or to break off; its inbox is readable
 * in-process and over HTTP.
 */
@NullMarked
package dev.livegate.sandbox.smtp;

import org.jspecify.annotations.NullMarked;
