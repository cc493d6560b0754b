/**
 * The app that a tenant deployed: healthy until a switch says otherwise. Routes: /, /login, /health, /ready,
 * /api/dashboard/stats, /.well-known/livegate.
 */
@NullMarked
package dev.livegate.sandbox.customer;

import org.jspecify.annotations.NullMarked;
