/** A batch of launches as it is written down, product by product. Tables: launch_batches and launch_batch_items. */
@NullMarked
package dev.livegate.launch.batch.record;

import org.jspecify.annotations.NullMarked;
