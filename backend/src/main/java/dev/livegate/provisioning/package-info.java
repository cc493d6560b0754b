/**
 * Turns a new tenant into a working one, in the background: a flow per plan over the steps on the shelf. Routes:
 * /api/v1/tenants/{id}/provision-status, -events, -retry. Tables: routes, hostnames, automations, make_webhooks; the
 * state is the tenant's own (JOIN-20).
 */
@NullMarked
package dev.livegate.provisioning;

import org.jspecify.annotations.NullMarked;
