/**
 * Where a tenant's app will live and how far it is: revisions of the answers, their phases, and who may move them. Tables:
 * deploy_config, and on the shelves key (deploy_key, /api/env/generate), run (deploy_run, /api/deploy/runs), provider, and
 * wizard (/api/deploy/config).
 */
@NullMarked
package dev.livegate.deployment;

import org.jspecify.annotations.NullMarked;
