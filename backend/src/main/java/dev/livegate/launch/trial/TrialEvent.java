package dev.livegate.launch.trial;

import dev.livegate.platform.audit.AuditEvent;

enum TrialEvent implements AuditEvent {
    PRODUCT_CHECKOUT_TRIED
}
