/**
 * Three steps from a stranger to a tenant, and the switch that closes the door: /public/signup/start, /brand,
 * /starter/make and /pro/confirm. Writes tenants, and starts provisioning.
 */
@NullMarked
package dev.livegate.signup;

import org.jspecify.annotations.NullMarked;
