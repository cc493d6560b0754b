package dev.livegate.launch.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.problem.Fix;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding in the words of SELL-21. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ValidationResult(
        String check,
        String title,
        Status status,
        boolean strict,
        String message,
        @Nullable String details,
        List<Fix> fix) {

    static ValidationResult of(Finding finding) {
        return new ValidationResult(
                finding.id(),
                finding.title(),
                finding.status(),
                finding.strict(),
                finding.message(),
                finding.why(),
                finding.fix());
    }
}
