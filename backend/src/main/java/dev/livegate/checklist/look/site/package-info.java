/** The shelf of looks from outside: one class each, called like the statement; its id is the fact it finds. */
@NullMarked
package dev.livegate.checklist.look.site;

import org.jspecify.annotations.NullMarked;
