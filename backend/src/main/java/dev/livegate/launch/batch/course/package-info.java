/**
 * How a batch goes on: all of its products are looked at, and if every one passes they are launched in order. The end
 * of each launch rings for the next in the very transaction that ends it, so a crash loses nothing and nobody waits.
 */
@NullMarked
package dev.livegate.launch.batch.course;

import org.jspecify.annotations.NullMarked;
