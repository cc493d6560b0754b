package dev.livegate.account;

import dev.livegate.platform.audit.AuditEvent;

public enum AccountEvent implements AuditEvent {
    EMAIL_VERIFIED,
    SIGNED_IN,
    SIGNED_OUT,
    SESSION_TOKEN_REUSED,
    MEMBER_INVITED,
    INVITATION_CANCELLED,
    MEMBER_JOINED,
    MEMBER_ROLE_CHANGED,
    MEMBER_REMOVED,
    API_TOKEN_MADE,
    API_TOKEN_REVOKED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    PASSKEY_CONFIRMED,
    PASSKEY_REFUSED,
    OPERATOR_MADE
}
