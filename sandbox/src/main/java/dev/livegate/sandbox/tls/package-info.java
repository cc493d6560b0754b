/**
 * Certificates made on the spot, and HTTPS apps whose only fault is their certificate.
 */
@NullMarked
package dev.livegate.sandbox.tls;

import org.jspecify.annotations.NullMarked;
