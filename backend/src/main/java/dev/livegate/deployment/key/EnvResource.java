package dev.livegate.deployment.key;

import static dev.livegate.platform.problem.RequestProblem.VALIDATION_FAILED;

import dev.livegate.platform.idempotency.ShownOnce;
import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.web.EmptyBodyMeansNothing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/env/generate")
@RolesAllowed({Role.OWNER, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deploy")
class EnvResource {

    private final Caller caller;
    private final KeyService keys;

    EnvResource(Caller caller, KeyService keys) {
        this.caller = caller;
        this.keys = keys;
    }

    @Schema(name = "KeysWanted")
    record Wanted(
            @Nullable @Size(min = 1, max = 20, message = "Name 1 to 20 keys.")
            List<@NotNull(message = "Name a key.") String> keys) {

        List<Generator> generators() {
            return keys == null
                    ? Generator.USUAL
                    : IntStream.range(0, keys.size()).mapToObj(this::generator).toList();
        }

        private Generator generator(int at) {
            return Generator.of(keys.get(at))
                    .orElseThrow(() -> VALIDATION_FAILED
                            .because("There is a key that we cannot make. Enter it under Optional keys.")
                            .field("keys[" + at + "]", "Choose from " + Arrays.toString(Generator.values()) + "."));
        }
    }

    @POST
    @ShownOnce
    @EmptyBodyMeansNothing
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "generateKeys", summary = "Make keys for the app; their values are shown this once")
    public GeneratedKeys generate(@NotNull @Valid Wanted wanted) {
        return keys.generate(caller.scope(), wanted.generators());
    }
}
