package dev.livegate.platform.flow;

import java.util.List;
import java.util.UUID;

/** Whose turn it is: the step that has been marked as begun, among all of the run, which nobody else changes meanwhile. */
record Turn(UUID run, String flow, UUID subject, FlowStep step, boolean backwards, List<FlowStep> steps) {}
