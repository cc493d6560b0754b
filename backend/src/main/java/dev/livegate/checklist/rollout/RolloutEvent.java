package dev.livegate.checklist.rollout;

import dev.livegate.platform.audit.AuditEvent;

enum RolloutEvent implements AuditEvent {
    CHECKLIST_ITEM_ROLLED_OUT
}
