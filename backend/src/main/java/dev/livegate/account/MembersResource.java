package dev.livegate.account;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Account")
class MembersResource {

    private final Caller caller;
    private final StepUp stepUp;
    private final Members members;
    private final Invitations invitations;

    MembersResource(Caller caller, StepUp stepUp, Members members, Invitations invitations) {
        this.caller = caller;
        this.stepUp = stepUp;
        this.members = members;
        this.invitations = invitations;
    }

    @Schema(name = "MemberRole")
    enum Grant {
        owner,
        admin,
        member;

        Role role() {
            return Role.valueOf(name());
        }
    }

    @Schema(name = "Members")
    record MemberList(List<MemberView> items, @Nullable String next) {}

    @Schema(name = "Invite")
    record Invite(
            @NotNull(message = "Enter an e-mail address.")
            @Size(max = EmailAddress.LONGEST, message = "Use at most 254 characters.")
            @Pattern(regexp = EmailAddress.FORM, message = "Enter an e-mail address, such as ada@example.com.")
            String email,

            @NotNull(message = "Choose owner, admin or member.")
            Grant role) {}

    @Schema(name = "RoleChange")
    record RoleChange(
            @NotNull(message = "Choose owner, admin or member.")
            Grant role) {}

    @GET
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
    @Operation(operationId = "listMembers", summary = "Who belongs to this workspace, and who is invited")
    public MemberList list() {
        return new MemberList(members.list(caller.scope()), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @RolesAllowed({Role.OWNER, Role.ADMIN})
    @Operation(operationId = "inviteMember", summary = "Invite somebody by mail; again to send a new link")
    public MemberView invite(@NotNull @Valid Invite invite) {
        // A stolen session must not let in somebody who has no passkey to be asked for.
        stepUp.require(caller);
        return invitations.invite(
                caller.scope(), new EmailAddress(invite.email()), invite.role().role());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.OWNER, Role.ADMIN})
    @Operation(operationId = "changeMember", summary = "Give a member another role")
    public MemberView change(UUID id, @NotNull @Valid RoleChange change) {
        stepUp.require(caller);
        return members.change(caller.scope(), id, change.role().role());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
    @Operation(operationId = "removeMember", summary = "Remove a member, take back an invitation, or leave")
    public void remove(UUID id) {
        members.remove(caller.scope(), id);
    }
}
