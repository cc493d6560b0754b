package dev.livegate.verification;

import dev.livegate.platform.audit.AuditEvent;

enum VerificationEvent implements AuditEvent {
    DEPLOY_VERIFY_RUN
}
