package dev.livegate.product;

import dev.livegate.platform.audit.AuditEvent;

enum ProductEvent implements AuditEvent {
    PRODUCT_ADDED,
    PRODUCT_CHANGED,
    PRODUCT_DELETED
}
