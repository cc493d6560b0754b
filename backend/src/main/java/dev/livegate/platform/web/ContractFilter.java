package dev.livegate.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/** Writes into the contract what holds everywhere: problems, locks, and which fields are always there. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final List<String> OPEN =
            List.of("/public/", "/health", "/ready", "/api/health", "/api/ready", "/webhooks/", "/dev/");

    private final RequiredFields required;
    private final SuccessStatuses statuses;

    public ContractFilter(IndexView index) {
        this.required = new RequiredFields(index);
        this.statuses = new SuccessStatuses(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.setServers(List.of(OASFactory.createServer().url("/").description("This instance")));
        Components components = contract.getComponents();
        components.addSecurityScheme(
                "session",
                scheme(SecurityScheme.Type.APIKEY).in(SecurityScheme.In.COOKIE).name("__Host-livegate"));
        components.addSecurityScheme("token", scheme(SecurityScheme.Type.HTTP).scheme("bearer"));
        components.addResponse("Problem", problem());
        if (components.getSchemas() != null) {
            components.getSchemas().forEach(required::mark);
            components.getSchemas().values().forEach(WholeLists::describe);
        }
        contract.getPaths().getPathItems().forEach(this::complete);
    }

    private static SecurityScheme scheme(SecurityScheme.Type type) {
        return OASFactory.createSecurityScheme().type(type);
    }

    private static APIResponse problem() {
        Schema schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createAPIResponse()
                .description("Refused: what is wrong, why, and what to do")
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType().schema(schema)));
    }

    private void complete(String path, PathItem item) {
        item.getOperations().values().forEach(operation -> complete(path, operation));
    }

    private void complete(String path, Operation operation) {
        statuses.correct(operation);
        if (operation.getResponses().getAPIResponse("4XX") == null) {
            operation
                    .getResponses()
                    .addAPIResponse("4XX", OASFactory.createAPIResponse().ref("#/components/responses/Problem"));
        }
        boolean open = OPEN.stream().anyMatch(path::startsWith);
        operation.setSecurity(open ? List.of() : List.of(needs("session"), needs("token")));
    }

    private static SecurityRequirement needs(String scheme) {
        return OASFactory.createSecurityRequirement().addScheme(scheme, List.of());
    }

    static Map<String, Schema> propertiesOf(Schema schema) {
        return schema.getProperties() == null ? Map.of() : schema.getProperties();
    }
}
