package dev.livegate.checklist.trial;

import dev.livegate.platform.audit.AuditEvent;

enum TrialEvent implements AuditEvent {
    CHECKLIST_TRIAL_SET,
    CHECKLIST_TRIAL_REMOVED
}
