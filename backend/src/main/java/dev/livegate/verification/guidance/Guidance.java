package dev.livegate.verification.guidance;

import dev.livegate.platform.problem.Fix;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One likely cause of a finding; the code is stable, so that it can be searched for. */
@RegisterForReflection
@Schema(name = "Guidance")
public record Guidance(String code, String check, String cause, List<Fix> fix) {}
