/**
 * What an app's own machine says of itself: livegate-probe.sh looks where nobody from outside can and posts signed facts,
 * each of which replaces the one before. Route: POST /api/deploy/facts. Tables: probe_reports, probe_facts.
 */
@NullMarked
package dev.livegate.inside;

import org.jspecify.annotations.NullMarked;
