/**
 * "Ask your DNS person": a link for one step of the wizard, for somebody without an account, that works once within a
 * day. It shows what to do and takes what that step asks for, nothing else. Routes: /api/deploy/handoffs,
 * /public/handoffs. Table: handoffs.
 */
@NullMarked
package dev.livegate.deployment.handoff;

import org.jspecify.annotations.NullMarked;
