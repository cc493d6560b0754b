/** What must be true before a product goes on sale, each statement one class. */
@NullMarked
package dev.livegate.launch.checks;

import org.jspecify.annotations.NullMarked;
