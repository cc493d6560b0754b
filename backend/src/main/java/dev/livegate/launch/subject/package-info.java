/** What a launch is about, read before anybody judges it, and judged by the checks on the shelf. */
@NullMarked
package dev.livegate.launch.subject;

import org.jspecify.annotations.NullMarked;
