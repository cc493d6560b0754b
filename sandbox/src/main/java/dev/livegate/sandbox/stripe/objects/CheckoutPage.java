package dev.livegate.sandbox.stripe.objects;

import dev.livegate.sandbox.host.Answer;
import java.util.Optional;

/** What the customer sees who follows a session's url: a page with a button, which pays with a card that always works. */
public final class CheckoutPage {
    public static final String PATH = "/c/pay/";

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 30rem; margin: 2rem auto; padding: 0 1rem; }
            button { font: inherit; padding: .6rem 1.2rem; }</style></head>
            <body><main><h1>%1$s</h1><p>%2$s</p>%3$s</main></body>
            </html>
            """;
    private static final String BUTTON = "<form method=\"post\"><button>Pay with the test card</button></form>";

    private CheckoutPage() {}

    /** Nothing if this world has no such session. */
    public static Optional<Answer> answer(World world, String method, String path) {
        var session = world.sessions.find(path.substring(PATH.length()));
        return session.map(found -> method.equals("POST") ? paid(world, found) : shown(found));
    }

    public static Answer unknown() {
        return page(404, "Something went wrong", "The page you were looking for could not be found.", "");
    }

    private static Answer shown(Thing session) {
        var price = session.get("amount_total") + " " + session.get("currency") + " in the smallest unit";
        return switch (session.text("status")) {
            case "open" -> page(200, "Test mode checkout", price, BUTTON);
            case "complete" -> page(200, "You're all done here", "You've already completed your payment.", "");
            default -> page(200, "Your checkout session has timed out", "Go back and try again.", "");
        };
    }

    private static Answer paid(World world, Thing session) {
        if (!session.is("status", "open")) {
            return shown(session);
        }
        var customer = session.get("customer") == null
                ? world.customers
                        .add(world.thing("cus_", "customer").with("email", "customer@example.com"))
                        .id()
                : session.text("customer");
        session.with("status", "complete").with("customer", customer).with("url", null);
        if (!session.is("payment_status", "no_payment_required")) {
            session.with("payment_status", "paid");
        }
        var next = session.text("success_url").replace("{CHECKOUT_SESSION_ID}", session.id());
        return Answer.redirect(next);
    }

    private static Answer page(int status, String title, String words, String button) {
        return Answer.html(status, PAGE.formatted(title, words, button));
    }
}
