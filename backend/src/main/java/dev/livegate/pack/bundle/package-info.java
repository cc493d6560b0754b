/**
 * From an order to the bytes of a pack: the same bytes for the same order, whenever and wherever they are made. What
 * differs between providers is in their folders of deploy-templates, nothing here.
 */
@NullMarked
package dev.livegate.pack.bundle;

import org.jspecify.annotations.NullMarked;
