/** One class a vendor: its keys, how they fit together, and what it says when it is asked. A new one is a file here. */
@NullMarked
package dev.livegate.credential.integration;

import org.jspecify.annotations.NullMarked;
