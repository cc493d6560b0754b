/**
 * Deploy packs: a provider's files, filled in for a tenant's app, as one ZIP without a secret. Routes:
 * /api/deploy/packs. Table: packs. The material is in deploy-templates, and bundle makes packs of it.
 */
@NullMarked
package dev.livegate.pack;

import org.jspecify.annotations.NullMarked;
