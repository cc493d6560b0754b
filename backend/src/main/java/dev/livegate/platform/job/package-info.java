/**
 * Work for later, done at least once: enqueued in the transaction that wants it, woken after the commit, retried with
 * back-off, taken over when its replica dies, and fenced, so that a replica thought dead can commit nothing. Tables
 * scheduled_tasks (db-scheduler's) and job_failures; GET /api/admin/jobs and its retry.
 */
@NullMarked
package dev.livegate.platform.job;

import org.jspecify.annotations.NullMarked;
