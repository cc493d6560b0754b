package dev.livegate.golden;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** People who ask by the clock, whether answers come or not: one in ten signs up, the others have a session. */
final class Crowd {

    static final String SIGNED_UP = "signed up 201";
    static final String AT_HOME = "at home 200";

    private static final long EVERY_MILLIS = 25;
    private static final int SIGN_UPS = 10;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService people = Executors.newFixedThreadPool(16);
    private final ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger number = new AtomicInteger();
    private final String url;
    private final Map<String, String> session;

    Crowd(String url, Map<String, String> session) {
        this.url = url;
        this.session = session;
        clock.scheduleAtFixedRate(() -> people.submit(this::ask), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Until so many more have been answered, one way or the other. */
    int goesOn(int more) throws InterruptedException {
        int enough = answers.size() + more;
        while (answers.size() < enough) {
            Thread.sleep(EVERY_MILLIS);
        }
        return enough;
    }

    /** What all of them were answered. */
    List<String> leave() throws InterruptedException {
        clock.shutdown();
        clock.awaitTermination(10, TimeUnit.SECONDS);
        people.shutdown();
        people.awaitTermination(30, TimeUnit.SECONDS);
        return List.copyOf(answers);
    }

    private void ask() {
        try {
            answers.add(number.getAndIncrement() % SIGN_UPS == 0 ? signUp() : home());
        } catch (RuntimeException fault) {
            answers.add(fault.toString());
        }
    }

    private String signUp() {
        int n = number.get();
        String address = "198.51.%d.%d".formatted(n / 250 % 250, n % 250);
        Stranger stranger = new Stranger(() -> given().baseUri(url).header("X-Forwarded-For", address));
        return "signed up " + stranger.start("starter").statusCode();
    }

    private String home() {
        return "at home " + given().baseUri(url).cookies(session).get("/api/me").statusCode();
    }
}
