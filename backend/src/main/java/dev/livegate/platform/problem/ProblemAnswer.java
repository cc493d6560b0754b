package dev.livegate.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** A problem as the answer to a REST request. */
public final class ProblemAnswer {

    private ProblemAnswer() {}

    public static Response of(Problem problem, UriInfo uri) {
        var answer = Response.status(problem.status())
                .type(ProblemBody.MEDIA_TYPE)
                .entity(problem.body(uri.getRequestUri().getRawPath()));
        problem.headers().forEach(answer::header);
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }
}
