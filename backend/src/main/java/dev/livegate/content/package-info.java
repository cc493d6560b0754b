/**
 * A tenant's own posts and fixtures: /api/posts and /api/fixtures, tables posts and fixtures. Provisioning seeds one of
 * each; after that they are the tenant's to change.
 */
@NullMarked
package dev.livegate.content;

import org.jspecify.annotations.NullMarked;
