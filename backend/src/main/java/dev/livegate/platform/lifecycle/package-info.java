/** States that name their successors. docs/states.md is printed from them. */
@NullMarked
package dev.livegate.platform.lifecycle;

import org.jspecify.annotations.NullMarked;
