/**
 * Servers that mean harm: endless, oversized, silent or lying answers. For outbound tests only, never started by
 * the sandbox process.
 */
@NullMarked
package dev.livegate.sandbox.hostile;

import org.jspecify.annotations.NullMarked;
