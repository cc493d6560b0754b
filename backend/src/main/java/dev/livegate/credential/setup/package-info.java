/** The shelf of set-ups: what has to be true at a vendor for the app at its address, one class a vendor's interface. */
@NullMarked
package dev.livegate.credential.setup;

import org.jspecify.annotations.NullMarked;
