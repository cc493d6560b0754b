package dev.livegate.platform.audit;

/** Something worth remembering. Rooms implement it as an enum: the constant's name is what the log says. */
public interface AuditEvent {

    String name();
}
