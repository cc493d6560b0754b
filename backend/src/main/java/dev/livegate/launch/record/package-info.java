/** A launch as it is written down, how it stands and what was said of it. Tables: product_deployments. */
@NullMarked
package dev.livegate.launch.record;

import org.jspecify.annotations.NullMarked;
