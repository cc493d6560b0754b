/**
 * The keys of a customer's app that we can make: POST /api/env/generate shows each value once; afterwards there are a
 * name, a fingerprint and a time. Table: deploy_key.
 */
@NullMarked
package dev.livegate.deployment.key;

import org.jspecify.annotations.NullMarked;
