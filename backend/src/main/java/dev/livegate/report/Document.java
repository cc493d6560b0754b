package dev.livegate.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.livegate.platform.check.Finding;
import dev.livegate.report.Draft.Evidence;
import dev.livegate.report.Draft.Subject;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report as it is signed, word for word. */
@RegisterForReflection
@Schema(name = "GoNoGoReport")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Document(
        String format,
        UUID id,
        ReportKind kind,

        @Schema(
                implementation = String.class,
                enumeration = {"GO", "NO-GO"})
        ReportVerdict verdict,

        String headline,
        String workspace,
        Subject subject,
        Instant judgedAt,
        Origin from,
        List<Finding> findings,
        List<Evidence> evidence) {

    static final String FORMAT = "livegate-report-1";

    /** From where it was looked at, and whether that place is one where exceptions count. */
    @RegisterForReflection
    @Schema(name = "ReportOrigin")
    public record Origin(String instance, boolean preview) {}

    /** Messages name hosts and keys, which a member does not see (C14). */
    Document forMember() {
        Subject seen = new Subject(subject.appUrl(), subject.provider(), subject.revision(), null);
        List<Finding> known = findings.stream().map(Finding::withoutDetails).toList();
        String told = verdict.toldToMember(headline);
        return new Document(format, id, kind, verdict, told, workspace, seen, judgedAt, from, known, List.of());
    }
}
