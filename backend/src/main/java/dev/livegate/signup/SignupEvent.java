package dev.livegate.signup;

import dev.livegate.platform.audit.AuditEvent;

public enum SignupEvent implements AuditEvent {
    TENANT_CREATED,
    BRAND_CHOSEN,
    PLAN_CONFIRMED,
    FEEDBACK_GIVEN
}
