/**
 * Several launches one after the other, with one report: /api/v1/batches. Every product is looked at before the first
 * is launched; each launch is one like any other, and may be followed and rolled back as such.
 */
@NullMarked
package dev.livegate.launch.batch;

import org.jspecify.annotations.NullMarked;
