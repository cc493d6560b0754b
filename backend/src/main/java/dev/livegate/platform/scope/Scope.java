package dev.livegate.platform.scope;

import java.util.UUID;

/** One tenant's data, and who is at work on it. */
public record Scope(UUID tenant, Actor actor) {}
