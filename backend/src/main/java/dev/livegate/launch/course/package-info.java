/** The course of a launch as a flow: how it begins, is turned back, and ends. */
@NullMarked
package dev.livegate.launch.course;

import org.jspecify.annotations.NullMarked;
