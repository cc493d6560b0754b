/** The steps of a launch, each one class; they run in the order of their percent. */
@NullMarked
package dev.livegate.launch.steps;

import org.jspecify.annotations.NullMarked;
