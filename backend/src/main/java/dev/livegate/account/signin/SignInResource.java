package dev.livegate.account.signin;

import dev.livegate.account.EmailAddress;
import dev.livegate.account.MeView;
import dev.livegate.platform.access.SessionCookies;
import dev.livegate.platform.idempotency.ShownOnce;
import dev.livegate.platform.problem.FrameworkFaults;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path(SessionCookies.REFRESH_PATH)
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
class SignInResource {

    private final LinkRequests links;
    private final SignIn signIn;
    private final Refreshing refreshing;
    private final SessionAnswers answers;

    SignInResource(LinkRequests links, SignIn signIn, Refreshing refreshing, SessionAnswers answers) {
        this.links = links;
        this.signIn = signIn;
        this.refreshing = refreshing;
        this.answers = answers;
    }

    @Schema(name = "LinkRequest")
    record LinkRequest(
            @NotNull(message = "Enter an e-mail address.")
            @Size(max = EmailAddress.LONGEST, message = "Use at most 254 characters.")
            @Pattern(regexp = EmailAddress.FORM, message = "Enter an e-mail address, such as ada@example.com.")
            String email) {}

    @Schema(name = "LinkRedemption")
    record LinkRedemption(
            @NotNull(message = "Send the token of the link.")
            @Size(min = 1, max = 200, message = "Send the token of the link.")
            String token) {}

    @POST
    @Path("magic-link")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @Operation(
            operationId = "requestLink",
            summary = "Mail a sign-in link, if the address is known; the answer is the same")
    public void requestLink(@NotNull @Valid LinkRequest request, @Context HttpServerRequest http) {
        links.request(new EmailAddress(request.email()), http.remoteAddress().hostAddress());
    }

    @POST
    @ShownOnce
    @Path("session")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "openSession", summary = "Sign in with the token of a mailed link or an invitation")
    public RestResponse<MeView> open(@NotNull @Valid LinkRedemption redemption) {
        return answers.opened(signIn.redeem(redemption.token()));
    }

    @POST
    @ShownOnce
    @Path("refresh")
    @Operation(operationId = "refreshSession", summary = "Exchange the refresh cookie for a fresh session cookie")
    public RestResponse<MeView> refresh(@Context HttpHeaders headers) {
        Cookie cookie = headers.getCookies().get(answers.refreshName());
        if (cookie == null || cookie.getValue().isEmpty()) {
            throw FrameworkFaults.of(401);
        }
        return answers.opened(refreshing.refresh(cookie.getValue()));
    }
}
