/**
 * Everything that receives webhooks: a plain sink, Make.com, an automation runner and an Apps Script target.
 * Routes: /hook, /status, /slow, /hang, /make, /runner, /script.
 */
@NullMarked
package dev.livegate.sandbox.webhook;

import org.jspecify.annotations.NullMarked;
