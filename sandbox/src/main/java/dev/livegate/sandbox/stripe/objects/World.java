package dev.livegate.sandbox.stripe.objects;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.stream.Collectors;

/** One account in one mode. Test and live never see each other's objects. */
public final class World {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    final Shelf products = new Shelf("product");
    final Shelf prices = new Shelf("price");
    final Shelf webhookEndpoints = new Shelf("webhook_endpoint");
    final Shelf portalConfigurations = new Shelf("configuration");
    final Shelf customers = new Shelf("customer");
    final Shelf subscriptions = new Shelf("subscription");
    final Shelf sessions = new Shelf("checkout.session");

    private final boolean live;
    private final String account;
    private boolean restricted;
    private String address = "";

    public World(boolean live, String account) {
        this.live = live;
        this.account = account;
    }

    public boolean live() {
        return live;
    }

    /** Whether the account may take no charges, as one whose papers are missing. */
    public void restrict(boolean wanted) {
        restricted = wanted;
    }

    /** Where this world is asked, and shows its pages. */
    public void at(String url) {
        address = url;
    }

    String address() {
        return address;
    }

    boolean restricted() {
        return restricted;
    }

    String account() {
        return "acct_" + account;
    }

    /** The fields that every object begins with. */
    Thing thing(String prefix, String object) {
        return new Thing()
                .with("id", id(prefix, 24))
                .with("object", object)
                .with("created", now())
                .with("livemode", live);
    }

    static long now() {
        return Instant.now().getEpochSecond();
    }

    public static String id(String prefix, int length) {
        return RANDOM.ints(length, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining("", prefix, ""));
    }
}
