/**
 * What was judged, as one page that a customer understands: Go or No-Go, signed. Whoever judges hands in a Draft;
 * nothing here judges. Table: reports, written once.
 */
@NullMarked
package dev.livegate.report;

import org.jspecify.annotations.NullMarked;
