package dev.livegate.testing;

import static io.restassured.RestAssured.get;

import java.util.List;

/** Reads the mails that a preview keeps. */
public final class Post {

    private Post() {}

    /** The token at the end of the link in the newest mail to this address, once it is there. */
    public static String tokenFor(String email) {
        return link(email).replaceAll(".*/", "");
    }

    public static String link(String email) {
        for (int i = 0; i < 400; i++) {
            List<String> links = links(email);
            if (!links.isEmpty()) {
                return links.get(0);
            }
            pause();
        }
        throw new AssertionError("no mail came for " + email);
    }

    public static List<String> links(String email) {
        List<List<String>> links =
                get("/dev/inbox.json").jsonPath().getList("findAll { it.to == '" + email + "' }.links");
        return links.stream().flatMap(List::stream).toList();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
