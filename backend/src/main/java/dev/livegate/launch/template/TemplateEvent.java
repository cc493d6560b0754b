package dev.livegate.launch.template;

import dev.livegate.platform.audit.AuditEvent;

enum TemplateEvent implements AuditEvent {
    LAUNCH_TEMPLATE_ADDED,
    LAUNCH_TEMPLATE_CHANGED,
    LAUNCH_TEMPLATE_DELETED
}
