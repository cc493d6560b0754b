package dev.livegate.platform.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Not in the contract: it exists in previews only. */
@Path("/dev")
@PermitAll
class InboxResource {

    private final Inbox inbox;
    private final Templates templates;

    InboxResource(Inbox inbox, Templates templates) {
        this.inbox = inbox;
        this.templates = templates;
    }

    @GET
    @Path("inbox.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public List<InboxMail> mails() {
        return inbox.latest();
    }

    @GET
    @Path("inbox")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String page() {
        List<Map<String, Object>> mails =
                inbox.latest().stream().map(InboxMail::asMap).toList();
        return templates.render("dev/inbox.html", Map.of("mails", mails));
    }
}
