package dev.livegate.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report with the proof that it is ours; a member's has none, since details are left out of it. */
@RegisterForReflection
@Schema(name = "SignedReport")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignedReport(Document report, @Nullable Signature signature) {}
