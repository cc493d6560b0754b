package dev.livegate.launch.stripe;

import dev.livegate.launch.stripe.StripeObjects.CheckoutSession;
import dev.livegate.launch.stripe.StripeObjects.Prices;
import dev.livegate.launch.stripe.StripeObjects.StripeAccount;
import dev.livegate.launch.stripe.StripeObjects.StripePrice;
import dev.livegate.launch.stripe.StripeObjects.StripeProduct;
import dev.livegate.launch.stripe.StripeObjects.Subscriptions;
import dev.livegate.product.Environment;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stripe with one key. Reads, and changes under a key of their own, are tried a few times; nothing else is sent. */
public final class StripeAccess {

    private static final int TRIES = 3;
    private static final int KEYS_AT_ONCE = 10;
    private static final int MOST_PAGES = 20;

    private final StripeApi api;
    private final String bearer;
    private final Environment environment;
    private final Troubles troubles;

    StripeAccess(StripeApi api, String bearer, Environment environment, Troubles troubles) {
        this.api = api;
        this.bearer = bearer;
        this.environment = environment;
        this.troubles = troubles;
    }

    public boolean isLive() {
        return environment == Environment.live;
    }

    /** How many subscriptions there are at least, and whether there are more. */
    public record Subscribers(int count, boolean more) {}

    public StripeAccount account() throws StripeFault {
        return patiently(() -> api.account(bearer));
    }

    public Optional<StripeProduct> product(String id) throws StripeFault {
        try {
            return Optional.of(patiently(() -> api.product(bearer, id))).filter(product -> !product.deleted());
        } catch (StripeFault fault) {
            if (fault.isMissing()) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    public List<StripePrice> pricesOf(String product) throws StripeFault {
        List<StripePrice> all = new ArrayList<>();
        Prices page = pricesAfter(product, null);
        all.addAll(page.data());
        for (int i = 1; page.more() && i < MOST_PAGES; i++) {
            page = pricesAfter(product, all.get(all.size() - 1).id());
            all.addAll(page.data());
        }
        return all;
    }

    public List<StripePrice> pricesNamed(List<String> lookupKeys) throws StripeFault {
        List<StripePrice> found = new ArrayList<>();
        for (int from = 0; from < lookupKeys.size(); from += KEYS_AT_ONCE) {
            List<String> some = lookupKeys.subList(from, Math.min(lookupKeys.size(), from + KEYS_AT_ONCE));
            found.addAll(patiently(() -> api.pricesNamed(bearer, some)).data());
        }
        return found;
    }

    public Subscribers subscribers(String price) throws StripeFault {
        Subscriptions page = patiently(() -> api.subscriptions(bearer, price));
        return new Subscribers(page.data().size(), page.more());
    }

    /** The id of what was made or changed. */
    public String post(String kind, @Nullable String id, Map<String, String> fields, String once) throws StripeFault {
        Form form = new Form();
        fields.forEach(form::param);
        return patiently(() ->
                        id == null ? api.create(bearer, once, kind, form) : api.change(bearer, once, kind, id, form))
                .id();
    }

    public CheckoutSession openCheckout(Map<String, String> cart, String once) throws StripeFault {
        Form form = new Form();
        cart.forEach(form::param);
        return patiently(() -> api.openCheckout(bearer, once, form));
    }

    public CheckoutSession closeCheckout(String id, String once) throws StripeFault {
        return patiently(() -> api.closeCheckout(bearer, once, id, new Form()));
    }

    private Prices pricesAfter(String product, @Nullable String last) throws StripeFault {
        return patiently(() -> api.pricesOf(bearer, product, last));
    }

    private <T> T patiently(Supplier<T> call) throws StripeFault {
        for (int i = 1; ; i++) {
            try {
                return call.get();
            } catch (RefusedByStripe refused) {
                giveUpOrWait(refused.fault(), i);
            } catch (ProcessingException noAnswer) {
                giveUpOrWait(StripeFault.silence(), i);
            }
        }
    }

    private void giveUpOrWait(StripeFault fault, int tried) throws StripeFault {
        if (!fault.isPassing()) {
            throw fault;
        }
        troubles.note(fault);
        if (tried == TRIES) {
            throw fault;
        }
        try {
            Thread.sleep(fault.pause().toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw fault;
        }
    }
}
