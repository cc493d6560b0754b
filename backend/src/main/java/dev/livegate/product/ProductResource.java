package dev.livegate.product;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/products")
@RolesAllowed({Role.OWNER, Role.ADMIN})
@Tag(name = "Products")
class ProductResource {

    private final Caller caller;
    private final ProductService products;

    ProductResource(Caller caller, ProductService products) {
        this.caller = caller;
        this.products = products;
    }

    @GET
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
    @Operation(operationId = "listProducts", summary = "Products with their prices, newest first")
    public ProductService.Products list(@BeanParam Paging paging) {
        return products.list(caller.scope(), paging);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
    @Operation(operationId = "readProduct", summary = "One product with its prices")
    public ProductView one(@RestPath UUID id) {
        return products.one(caller.scope(), id);
    }

    @POST
    @ResponseStatus(201)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addProduct", summary = "Add a product with its prices")
    public ProductView add(@NotNull @Valid ProductRequest.NewProduct product) {
        return products.add(caller.scope(), product);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeProduct", summary = "Change a product; what is live stays until the next launch")
    public ProductView change(@RestPath UUID id, @NotNull @Valid ProductRequest change) {
        return products.change(caller.scope(), id, change);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteProduct", summary = "Delete a product that is not live")
    public void delete(@RestPath UUID id) {
        products.delete(caller.scope(), id);
    }
}
