package dev.livegate.platform.problem;

/** What any request can get wrong, whatever room it was meant for. */
public enum RequestProblem implements Refusal {
    MALFORMED_REQUEST(400, "The request cannot be read"),
    VALIDATION_FAILED(400, "Some fields need another value"),
    UNKNOWN_FIELD(400, "The request has a field we do not know"),
    UNAUTHENTICATED(401, "Sign in first"),
    FORBIDDEN(403, "You may not do this"),
    NOT_FOUND(404, "Nothing is here"),
    METHOD_NOT_ALLOWED(405, "This address does not take that method"),
    NOT_ACCEPTABLE(406, "We cannot answer in that format"),
    TOO_LARGE(413, "The request is too large"),
    ADDRESS_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "Send JSON"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    UNAVAILABLE(503, "Livegate cannot reach its database right now"),
    INTERNAL(500, "Something broke on our side");

    private final int status;
    private final String title;

    RequestProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /** The same words for what does not exist and for what belongs to someone else. */
    public static Problem notFound() {
        return NOT_FOUND.because("There is nothing at this address, or it is not yours.");
    }
}
