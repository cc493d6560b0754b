/**
 * What higher rooms may have against going live, asked by a room that does not know them. Where nobody answers, there is
 * nothing against it.
 */
@NullMarked
package dev.livegate.deployment.gate;

import org.jspecify.annotations.NullMarked;
