package dev.livegate.launch.stripe;

import dev.livegate.launch.stripe.StripeObjects.CheckoutSession;
import dev.livegate.launch.stripe.StripeObjects.Named;
import dev.livegate.launch.stripe.StripeObjects.Prices;
import dev.livegate.launch.stripe.StripeObjects.StripeAccount;
import dev.livegate.launch.stripe.StripeObjects.StripeProduct;
import dev.livegate.launch.stripe.StripeObjects.Subscriptions;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.quarkus.rest.client.reactive.ClientQueryParam;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "stripe")
@ClientHeaderParam(name = "Stripe-Version", value = StripeApi.VERSION)
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
interface StripeApi {

    String VERSION = "2025-09-30.clover";
    String AUTHORIZATION = "Authorization";
    String ONCE = "Idempotency-Key";

    @GET
    @Path("account")
    StripeAccount account(@HeaderParam(AUTHORIZATION) String bearer);

    @GET
    @Path("products/{id}")
    StripeProduct product(@HeaderParam(AUTHORIZATION) String bearer, @PathParam("id") String id);

    @GET
    @Path("prices")
    @ClientQueryParam(name = "limit", value = "100")
    Prices pricesOf(
            @HeaderParam(AUTHORIZATION) String bearer,
            @QueryParam("product") String product,
            @QueryParam("starting_after") @Nullable String after);

    @GET
    @Path("prices")
    @ClientQueryParam(name = "limit", value = "100")
    Prices pricesNamed(@HeaderParam(AUTHORIZATION) String bearer, @QueryParam("lookup_keys[]") List<String> lookupKeys);

    @GET
    @Path("subscriptions")
    @ClientQueryParam(name = "limit", value = "100")
    Subscriptions subscriptions(@HeaderParam(AUTHORIZATION) String bearer, @QueryParam("price") String price);

    @POST
    @Path("checkout/sessions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    CheckoutSession openCheckout(@HeaderParam(AUTHORIZATION) String bearer, @HeaderParam(ONCE) String once, Form form);

    @POST
    @Path("checkout/sessions/{id}/expire")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    CheckoutSession closeCheckout(
            @HeaderParam(AUTHORIZATION) String bearer,
            @HeaderParam(ONCE) String once,
            @PathParam("id") String id,
            Form form);

    @POST
    @Path("{kind}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Named create(
            @HeaderParam(AUTHORIZATION) String bearer,
            @HeaderParam(ONCE) String once,
            @PathParam("kind") String kind,
            Form form);

    @POST
    @Path("{kind}/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Named change(
            @HeaderParam(AUTHORIZATION) String bearer,
            @HeaderParam(ONCE) String once,
            @PathParam("kind") String kind,
            @PathParam("id") String id,
            Form form);

    // Reads the body, which may not be done on an event loop.
    @Blocking
    @ClientExceptionMapper
    static RuntimeException refused(Response answer) {
        return new RefusedByStripe(StripeFault.of(answer));
    }
}
