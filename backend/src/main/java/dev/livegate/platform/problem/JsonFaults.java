package dev.livegate.platform.problem;

import static dev.livegate.platform.problem.RequestProblem.MALFORMED_REQUEST;
import static dev.livegate.platform.problem.RequestProblem.UNKNOWN_FIELD;
import static dev.livegate.platform.problem.RequestProblem.VALIDATION_FAILED;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/** What Jackson disliked, in words for whoever wrote the JSON. */
final class JsonFaults {

    private JsonFaults() {}

    static Problem explain(JacksonException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            String field = path(unknown);
            return UNKNOWN_FIELD
                    .because("The field \"" + field + "\" is not part of this request.")
                    .field(field, "Remove this field.");
        }
        if (fault instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return VALIDATION_FAILED
                    .because("A field has a value of the wrong kind.")
                    .field(path(mismatch), "This value has the wrong kind or form.");
        }
        return MALFORMED_REQUEST.because(
                "The body is not the JSON object that this address takes" + where(fault) + ".");
    }

    private static String where(JacksonException fault) {
        var at = fault.getLocation();
        return at == null || at.getLineNr() < 1
                ? ""
                : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static String path(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(JsonFaults::step)
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String step(Reference reference) {
        String name = reference.getFieldName();
        if (name == null) {
            return "[" + reference.getIndex() + "]";
        }
        return name.length() <= 64 ? name : name.substring(0, 64) + "…";
    }
}
