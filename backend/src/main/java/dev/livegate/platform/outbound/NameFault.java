package dev.livegate.platform.outbound;

/** Why a name gave no address to call. */
public enum NameFault {
    NOT_FOUND,
    NO_ADDRESS,
    SERVER_FAILED,
    TIMED_OUT,
    TOO_MANY,
    NOT_PUBLIC
}
