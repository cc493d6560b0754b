package dev.livegate.launch.course;

import dev.livegate.platform.audit.AuditEvent;

enum LaunchEvent implements AuditEvent {
    PRODUCT_DEPLOYMENT_STARTED,
    PRODUCT_DEPLOYMENT_COMPLETED,
    PRODUCT_DEPLOYMENT_FAILED,
    PRODUCT_DEPLOYMENT_CANCEL_ASKED,
    PRODUCT_DEPLOYMENT_CANCELLED,
    PRODUCT_ROLLBACK_STARTED,
    PRODUCT_ROLLED_BACK
}
