/**
 * Tells before a deploy everything that would go wrong with it, each with its fix. Routes: POST /api/deploy/preflight,
 * and /database below it, which looks at the database alone. What the former finds goes into deploy_run; a revision that
 * passes becomes CONFIGURED, one that fails is a DRAFT again.
 */
@NullMarked
package dev.livegate.preflight;

import org.jspecify.annotations.NullMarked;
