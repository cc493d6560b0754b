package dev.livegate.launch.batch.record;

import dev.livegate.product.Environment;

/** What holds for every launch of a batch, and whether one that fails stops the others. */
public record BatchTerms(Environment environment, boolean sellBeforeLive, boolean stopOnFailure) {}
