/** The shelf of origins: one class for each place that facts come from. */
@NullMarked
package dev.livegate.checklist.facts.sources;

import org.jspecify.annotations.NullMarked;
