/**
 * The gate itself: whether what is built may go live, decided and written in one transaction, and taken back for a
 * reason. Routes: /api/deploy/go-live, /api/deploy/gate, /api/deploy/revert. It has no table: the phase of a revision is
 * deployment's, and each decision leaves a report.
 */
@NullMarked
package dev.livegate.golive;

import org.jspecify.annotations.NullMarked;
