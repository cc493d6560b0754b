/**
 * What is known of a tenant's app, each thing once, however many items ask for it: from its keys, runs, our own database, and
 * what was seen from outside or reported from inside. The shelf sources holds one class an origin. Table: checklist_fact.
 */
@NullMarked
package dev.livegate.checklist.facts;

import org.jspecify.annotations.NullMarked;
