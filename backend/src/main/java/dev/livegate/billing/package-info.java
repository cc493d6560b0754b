/** What each plan allows, and who may set it (C12). No payment provider here: an operator sets plan and subscription. */
@NullMarked
package dev.livegate.billing;

import org.jspecify.annotations.NullMarked;
