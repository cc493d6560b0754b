/**
 * Who uses the processor next, of all who verify at once: few at a time, and of those who wait the one whose app lets it
 * wait least. Waiting takes no thread. No route, no table; docs/adr/071-a-turn-for-verifications.md has the argument.
 */
@NullMarked
package dev.livegate.verification.admission;

import org.jspecify.annotations.NullMarked;
