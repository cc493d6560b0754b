package dev.livegate.house.sins.golive;

import dev.livegate.house.sins.tenant.Orphan;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/gates")
public class GatesResource {

    @POST
    Orphan open(Orphan body) {
        return body;
    }
}
