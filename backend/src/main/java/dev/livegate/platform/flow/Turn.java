package dev.livegate.platform.flow;

import java.util.UUID;

/** Whose turn it is: the step that has been marked as begun. */
record Turn(UUID run, String flow, UUID subject, String step, boolean backwards) {}
