package dev.livegate.platform.outbound.address;

/** PRIVATE is somebody's own network, RFC 1918 or ULA; FORBIDDEN is ours, the machine's or the cloud's. */
public enum Reach {
    GLOBAL,
    PRIVATE,
    FORBIDDEN
}
