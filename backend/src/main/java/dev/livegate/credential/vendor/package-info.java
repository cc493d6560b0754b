/**
 * What an integration is made of: its keys and their forms, how they fit together, and how a vendor is asked. The shelf
 * integration holds one class a vendor. No route, no table; settings livegate.credential.
 */
@NullMarked
package dev.livegate.credential.vendor;

import org.jspecify.annotations.NullMarked;
