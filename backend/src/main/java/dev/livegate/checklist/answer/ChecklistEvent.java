package dev.livegate.checklist.answer;

import dev.livegate.platform.audit.AuditEvent;

public enum ChecklistEvent implements AuditEvent {
    CHECKLIST_EVIDENCE_GIVEN,
    CHECKLIST_ITEM_ATTESTED,
    CHECKLIST_EXEMPTION_ASKED,
    CHECKLIST_ITEM_EXEMPTED,
    CHECKLIST_ITEM_NOT_APPLICABLE,
    CHECKLIST_ITEM_CHOSEN,
    CHECKLIST_ANSWER_WITHDRAWN,
    CHECKLIST_FACTS_REPORTED,
    CHECKLIST_EVALUATED
}
