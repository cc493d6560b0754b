/**
 * One grammar for every judgement: a Check looks at a subject and gives a Verdict; a Report holds one Finding per check.
 * Checks depend on each other, so that one fault shows one card. They read and never write.
 */
@NullMarked
package dev.livegate.platform.check;

import org.jspecify.annotations.NullMarked;
