/** What must be true before a deploy, one class a statement. */
@NullMarked
package dev.livegate.preflight.checks;

import org.jspecify.annotations.NullMarked;
