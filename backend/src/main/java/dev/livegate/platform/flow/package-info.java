/**
 * Ordered steps whose progress is kept: a crash resumes at the step that was under way, a failure can be retried from
 * the failed step, a wish to cancel is heard between steps, and what was done can be undone in reverse. Tables flow_runs
 * and flow_steps; no routes: the rooms that own a flow show its view under their own.
 */
@NullMarked
package dev.livegate.platform.flow;

import org.jspecify.annotations.NullMarked;
