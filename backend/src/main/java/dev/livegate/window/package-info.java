/**
 * When changes are allowed: maintenance windows and freezes, each with a rule of RFC 5545 and a zone. Asked by going live,
 * by launches and by whoever plans them. Routes: /api/v1/windows. Table: windows.
 */
@NullMarked
package dev.livegate.window;

import org.jspecify.annotations.NullMarked;
