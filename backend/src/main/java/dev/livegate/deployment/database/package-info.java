/**
 * The doctor of DATABASE_URL: knows by the host whose database it is, finds what will go wrong with it in the app before
 * anybody connects, then connects and says what failed and what to do about it at the provider in question. What it says
 * names neither host nor user, since members read it too. Advice is data, in advice/database. No route, no table.
 */
@NullMarked
package dev.livegate.deployment.database;

import org.jspecify.annotations.NullMarked;
