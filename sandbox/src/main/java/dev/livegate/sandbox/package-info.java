/**
 * The outside world in a box: starts every server on its known port, or all of them on free ports inside a test.
 */
@NullMarked
package dev.livegate.sandbox;

import org.jspecify.annotations.NullMarked;
