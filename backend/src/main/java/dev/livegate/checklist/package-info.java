/**
 * The production checklist that ticks and un-ticks itself. Routes: /api/checklist, its items and sections, evaluate, facts.
 * Its rooms: template (what is asked), facts (what is known), answer (what people say), standing (what follows).
 */
@NullMarked
package dev.livegate.checklist;

import org.jspecify.annotations.NullMarked;
