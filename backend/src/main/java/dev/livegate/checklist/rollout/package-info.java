/**
 * How earnest an item is meant: a new one is only watched at first, then warns, then blocks, and an operator says when,
 * knowing how many tenants it would stop. Routes: /api/admin/checklist. Tables: checklist_rollout, checklist_tally.
 */
@NullMarked
package dev.livegate.checklist.rollout;

import org.jspecify.annotations.NullMarked;
