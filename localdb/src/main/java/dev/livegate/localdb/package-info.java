/**
 * A real PostgreSQL from the binaries that Maven Central carries, for laptops, tests and demos: as a launcher
 * ({@code java -jar livegate-localdb.jar -- command}) and as a library. Data is kept and fsynced, every connection needs
 * a password, and nothing of this module reaches the production artefact.
 */
@NullMarked
package dev.livegate.localdb;

import org.jspecify.annotations.NullMarked;
