package dev.livegate.platform.flag;

import java.time.Instant;

/** The revision grows with each flip, so that news and readings that cross each other end with the later one. */
record Flag(String name, boolean value, String updatedBy, Instant updatedAt, long revision) {}
