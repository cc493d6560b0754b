/**
 * What people say of an item: evidence, their word, that it does not concern them, or that it may wait. Every answer names
 * its giver; most end by themselves. Table: checklist_answer.
 */
@NullMarked
package dev.livegate.checklist.answer;

import org.jspecify.annotations.NullMarked;
