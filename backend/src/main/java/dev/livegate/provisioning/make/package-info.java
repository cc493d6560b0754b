/**
 * Make.com in both directions: where a tenant's scenario listens, and the signed calls with which it calls us. Routes:
 * /api/make (owner and admin), /webhooks/make/{tenantId}. Tables: make_webhooks, make_calls.
 */
@NullMarked
package dev.livegate.provisioning.make;

import org.jspecify.annotations.NullMarked;
