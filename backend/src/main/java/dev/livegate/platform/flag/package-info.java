/**
 * Switches that operators flip while everything runs. Every replica holds them in memory and hears of a flip at once;
 * nothing asks the database to know one. Table flags; GET and PUT /api/admin/flags/{name}.
 */
@NullMarked
package dev.livegate.platform.flag;

import org.jspecify.annotations.NullMarked;
