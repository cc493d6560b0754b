/**
 * What every server of the sandbox is made of: loopback hosts for HTTP and for bare sockets, routes, answers that
 * may come late or never, a log of what was asked, and the switches behind PUT /_sandbox.
 */
@NullMarked
package dev.livegate.sandbox.host;

import org.jspecify.annotations.NullMarked;
