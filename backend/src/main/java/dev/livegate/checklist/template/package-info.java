/**
 * The template "production v1" as data: 170 items in their sections, each with its phase, how it is decided, and what makes
 * it concern a tenant. No route, no table; files checklist/production-v1.json and one a section beside it.
 */
@NullMarked
package dev.livegate.checklist.template;

import org.jspecify.annotations.NullMarked;
