/** How a line of the log looks where machines read it: flat JSON, so that a filter needs no path (JOIN-18). */
@NullMarked
package dev.livegate.platform.log;

import org.jspecify.annotations.NullMarked;
