package dev.livegate.checklist.template;

import java.util.Set;

/** What a tenant uses: integrations with a key, the names of all keys, facts that somebody delivered, and whether it is live. */
public record Circumstances(Set<String> integrations, Set<String> keys, Set<String> seen, boolean live) {}
