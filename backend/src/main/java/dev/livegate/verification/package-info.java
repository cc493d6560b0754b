/**
 * What runs is mine and healthy: looks at a deployed app from outside, keeps what was seen, binds a PASS to it (C32) and
 * moves the phase. Routes: /api/deploy/verify. Table: verifications, beside deploy_run; deploy_verification_run is a view
 * of both. The shelf is probes; visit asks, guidance advises, waiting looks for an app that is yet to come.
 */
@NullMarked
package dev.livegate.verification;

import org.jspecify.annotations.NullMarked;
