/**
 * What somebody sees at a glance: it reads what all other rooms know and writes nothing. Routes: /api/deploy/badge,
 * /api/dashboard/stats.
 */
@NullMarked
package dev.livegate.dashboard;

import org.jspecify.annotations.NullMarked;
