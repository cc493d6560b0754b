/**
 * The list goes through itself: some seconds after whatever may have changed it, and all tenants' lists once a day, one after
 * the other, so that nobody else has to wait. Table: checklist_tally.
 */
@NullMarked
package dev.livegate.checklist.round;

import org.jspecify.annotations.NullMarked;
