package dev.livegate.platform.limit;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/test/limited")
@PermitAll
public class LimitedResource {

    static final Limit THREE = new Limit("three", 3, Duration.ofHours(1));
    static final Limit MANY = new Limit("many", 100, Duration.ofMinutes(1));

    private final Limits limits;

    LimitedResource(Limits limits) {
        this.limits = limits;
    }

    @GET
    @Operation(hidden = true)
    public String take(@QueryParam("key") String key) {
        limits.take(MANY, key);
        limits.take(THREE, key);
        return "taken";
    }
}
