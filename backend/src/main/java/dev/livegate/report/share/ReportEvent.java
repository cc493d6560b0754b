package dev.livegate.report.share;

import dev.livegate.platform.audit.AuditEvent;

enum ReportEvent implements AuditEvent {
    REPORT_SHARED,
    REPORT_LINK_REVOKED
}
