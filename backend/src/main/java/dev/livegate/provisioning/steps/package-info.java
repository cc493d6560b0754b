/** What provisioning does, one class a step; each may run twice and leaves one effect. */
@NullMarked
package dev.livegate.provisioning.steps;

import org.jspecify.annotations.NullMarked;
