package dev.livegate.platform.problem;

import static dev.livegate.platform.problem.RequestProblem.*;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Everything that is thrown leaves the API through here. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final AllowedMethods allowed;

    ProblemMapper(AllowedMethods allowed) {
        this.allowed = allowed;
    }

    @ServerExceptionMapper
    Response refused(Problem problem, UriInfo uri) {
        return ProblemAnswer.of(problem, uri);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException fault, UriInfo uri) {
        Problem problem = VALIDATION_FAILED.because("Some fields need another value.");
        fault.getConstraintViolations().forEach(v -> problem.field(field(v), v.getMessage()));
        return ProblemAnswer.of(problem, uri);
    }

    // Named one by one: Quarkus has a mapper of its own for the first.
    @ServerExceptionMapper({MismatchedInputException.class, JacksonException.class})
    Response unreadable(JacksonException fault, UriInfo uri) {
        return ProblemAnswer.of(JsonFaults.explain(fault), uri);
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException fault, UriInfo uri) {
        if (fault.getCause() instanceof JacksonException json) {
            return ProblemAnswer.of(JsonFaults.explain(json), uri);
        }
        Problem problem = isQueryUnreadable(fault, uri)
                ? VALIDATION_FAILED.because("A parameter behind the ? of the address has the wrong form.")
                : FrameworkFaults.of(fault.getResponse().getStatus());
        if (problem.status() == 405) {
            problem.header(HttpHeaders.ALLOW, allowed.at(uri.getPath()));
        }
        return ProblemAnswer.of(problem, uri);
    }

    /** JAX-RS says 404 to any parameter that it cannot convert; without one in the path it stood in the query. */
    private static boolean isQueryUnreadable(WebApplicationException fault, UriInfo uri) {
        return fault instanceof NotFoundException
                && fault.getCause() != null
                && uri.getPathParameters().isEmpty();
    }

    @ServerExceptionMapper
    Response bug(Throwable fault, UriInfo uri) {
        if (DatabaseFaults.causedBy(fault)) {
            LOG.warnf("database unavailable: %s", fault.getMessage());
            return ProblemAnswer.of(FrameworkFaults.unavailable(), uri);
        }
        Object requestId = MDC.get("requestId");
        LOG.errorf(fault, "unhandled %s", requestId);
        return ProblemAnswer.of(INTERNAL.because("Our fault, and we have noted it. Reference " + requestId + "."), uri);
    }

    private static String field(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        int afterMethodAndArgument = path.indexOf('.', path.indexOf('.') + 1);
        return afterMethodAndArgument < 0
                ? path.substring(path.indexOf('.') + 1)
                : path.substring(afterMethodAndArgument + 1);
    }
}
