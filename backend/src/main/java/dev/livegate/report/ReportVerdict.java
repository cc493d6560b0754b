package dev.livegate.report;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;

@RegisterForReflection
public enum ReportVerdict {
    GO("GO"),
    NO_GO("NO-GO");

    private final String word;

    ReportVerdict(String word) {
        this.word = word;
    }

    public static ReportVerdict of(boolean go) {
        return go ? GO : NO_GO;
    }

    /** A refusal quotes a finding, whose message names hosts and keys: not for a member (C14). */
    String toldToMember(String headline) {
        return this == GO ? headline : "Not ready to go live. An owner or admin sees why.";
    }

    @JsonValue
    public String word() {
        return word;
    }
}
