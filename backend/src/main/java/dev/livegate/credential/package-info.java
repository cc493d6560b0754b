/**
 * The keys that a tenant brings for the services its app uses: /api/credentials, table credentials, each value sealed. A
 * key's form and how keys fit together are known here; whether a vendor accepts them is asked when somebody wants it. A
 * vendor is one class on the shelf integration.
 */
@NullMarked
package dev.livegate.credential;

import org.jspecify.annotations.NullMarked;
