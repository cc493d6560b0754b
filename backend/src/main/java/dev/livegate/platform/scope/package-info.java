/**
 * Whose data a piece of work may touch and who does it. A Scope is the first argument of everything that touches tenant
 * data, and every transaction tells PostgreSQL the same tenant, so that row-level security is the second lock.
 */
@NullMarked
package dev.livegate.platform.scope;

import org.jspecify.annotations.NullMarked;
