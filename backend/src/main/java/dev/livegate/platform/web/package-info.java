/**
 * What every request meets before it reaches a room: sizes, headers, origins, request ids, and the pages of the
 * single-page app.
 */
@NullMarked
package dev.livegate.platform.web;

import org.jspecify.annotations.NullMarked;
