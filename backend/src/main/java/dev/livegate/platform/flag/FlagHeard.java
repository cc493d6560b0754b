package dev.livegate.platform.flag;

/** From here on this replica acts by it. */
public record FlagHeard(String flag, long revision) {}
