/**
 * What was checked, when, and with what result: pre-flights, verifications and the rounds of the watch, each written by
 * its own room. Routes: /api/deploy/runs. Table: deploy_run.
 */
@NullMarked
package dev.livegate.deployment.run;

import org.jspecify.annotations.NullMarked;
