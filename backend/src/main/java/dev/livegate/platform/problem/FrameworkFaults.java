package dev.livegate.platform.problem;

import static dev.livegate.platform.problem.RequestProblem.*;

/** The statuses that are decided before any of our code runs. */
public final class FrameworkFaults {

    private FrameworkFaults() {}

    public static Problem of(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED.because("This needs a session or an API token.");
            case 403 -> FORBIDDEN.because("Your role does not allow this.");
            case 404 -> RequestProblem.notFound();
            case 405 -> METHOD_NOT_ALLOWED.because("Use one of the methods in the Allow header.");
            case 406 -> NOT_ACCEPTABLE.because("Ask for application/json.");
            case 413 -> TOO_LARGE.because("A request may have at most 256 KiB.");
            case 414 -> ADDRESS_TOO_LONG.because("An address may have at most 4,000 characters.");
            case 415 -> UNSUPPORTED_MEDIA_TYPE.because("Send the body as application/json.");
            case 431 -> HEADERS_TOO_LARGE.because("Send fewer or shorter headers.");
            case 503 -> unavailable();
            default ->
                status < 500
                        ? MALFORMED_REQUEST.because("The request cannot be read.")
                        : INTERNAL.because("Our fault. Please try again.");
        };
    }

    public static Problem unavailable() {
        return UNAVAILABLE
                .because("Nothing was changed. Try again in a moment.")
                .header("Retry-After", "2");
    }
}
