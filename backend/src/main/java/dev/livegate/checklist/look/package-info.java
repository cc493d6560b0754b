/**
 * What we see for ourselves when somebody wants to know: the app from outside on the shelf site, its vendors by their own
 * interfaces. Every look is a check whose id is the fact it finds. No route, no table.
 */
@NullMarked
package dev.livegate.checklist.look;

import org.jspecify.annotations.NullMarked;
