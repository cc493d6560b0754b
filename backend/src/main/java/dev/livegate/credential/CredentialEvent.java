package dev.livegate.credential;

import dev.livegate.platform.audit.AuditEvent;

enum CredentialEvent implements AuditEvent {
    CREDENTIAL_SAVED,
    CREDENTIAL_REMOVED,
    CREDENTIALS_CHECKED
}
