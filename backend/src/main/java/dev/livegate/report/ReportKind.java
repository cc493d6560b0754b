package dev.livegate.report;

public enum ReportKind {
    VERIFICATION,
    GO_LIVE,
    /** Everything was judged and nothing was done. */
    REHEARSAL
}
