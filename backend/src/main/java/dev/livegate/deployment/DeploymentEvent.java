package dev.livegate.deployment;

import dev.livegate.platform.audit.AuditEvent;

/** Where the requirements have two names for one event, both are written (C11). */
public enum DeploymentEvent implements AuditEvent {
    DEPLOY_CONFIG_SAVED,
    DEPLOY_ROLLED_BACK,
    KEYS_GENERATED,
    PREFLIGHT_PASSED,
    PREFLIGHT_FAILED,
    DEPLOY_VERIFIED,
    VERIFICATION_EXPIRED,
    TENANT_MARKED_LIVE,
    GO_LIVE_COMPLETED,
    GO_LIVE_REVERTED
}
