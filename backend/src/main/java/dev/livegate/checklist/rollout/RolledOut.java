package dev.livegate.checklist.rollout;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** {@code radius} in words: "Would have blocked 14 of 900 tenants." */
@Schema(name = "RolledOutItem")
record RolledOut(String key, String title, Earnest earnest, int blocked, int tenants, String radius) {}
