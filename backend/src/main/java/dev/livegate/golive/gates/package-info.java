/** Each class is one statement that must be true before an app goes live. */
@NullMarked
package dev.livegate.golive.gates;

import org.jspecify.annotations.NullMarked;
