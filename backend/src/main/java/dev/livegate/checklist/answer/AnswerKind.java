package dev.livegate.checklist.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AnswerKind")
public enum AnswerKind {
    evidence,
    attestation,
    /** The item may be red for a while. */
    exemption,
    not_applicable,
    /** It concerns the tenant, although nothing of theirs says so. */
    chosen
}
