package dev.livegate.content;

import dev.livegate.platform.audit.AuditEvent;

enum ContentEvent implements AuditEvent {
    POST_ADDED,
    POST_CHANGED,
    POST_DELETED,
    FIXTURE_ADDED,
    FIXTURE_CHANGED,
    FIXTURE_DELETED
}
