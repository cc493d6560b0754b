package dev.livegate.platform.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refusal on its way to whoever asked. Anything else that is thrown is a bug. */
public final class Problem extends RuntimeException {

    private final transient Refusal refusal;
    private final transient List<FieldError> errors = new ArrayList<>();
    private final transient List<Fix> fixes = new ArrayList<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private transient @Nullable String why;

    Problem(Refusal refusal, String detail) {
        super(detail, null, false, false);
        this.refusal = refusal;
    }

    public Problem why(String reason) {
        this.why = reason;
        return this;
    }

    public Problem field(String field, String message) {
        errors.add(new FieldError(field, message));
        return this;
    }

    public Problem fix(Fix fix) {
        fixes.add(fix);
        return this;
    }

    /** An extension member of RFC 9457, such as the free slugs beside SLUG_TAKEN. */
    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Refusal refusal() {
        return refusal;
    }

    public int status() {
        return refusal.status();
    }

    public String code() {
        return refusal.name();
    }

    public Map<String, String> headers() {
        return headers;
    }

    public ProblemBody body(String instance) {
        return new ProblemBody(
                "urn:livegate:problem:"
                        + code().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                refusal.title(),
                status(),
                String.valueOf(getMessage()),
                code(),
                why,
                fixes.isEmpty() ? null : fixes,
                errors.isEmpty() ? null : errors,
                instance,
                members);
    }
}
