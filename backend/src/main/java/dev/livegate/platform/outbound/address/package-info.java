/**
 * What an address may look like and where it may lead: host grammar, the special names, and the tables of addresses
 * that are not the public internet. Pure text and numbers, no network.
 */
@NullMarked
package dev.livegate.platform.outbound.address;

import org.jspecify.annotations.NullMarked;
