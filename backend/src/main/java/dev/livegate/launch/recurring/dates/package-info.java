/** On which instants a launch recurs, by a rule in the local time of a zone. Knows no tenant and no table. */
@NullMarked
package dev.livegate.launch.recurring.dates;

import org.jspecify.annotations.NullMarked;
