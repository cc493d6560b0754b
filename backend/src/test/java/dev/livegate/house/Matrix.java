package dev.livegate.house;

import dev.livegate.platform.time.Ids;
import dev.livegate.testing.Superuser;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Plays every operation as everybody. */
final class Matrix {

    private static final Set<String> MOVING = Set.of("x-request-id", "date", "ratelimit", "ratelimit-policy");

    private Matrix() {}

    /** One identity at one operation; {@code wrong} says in words what was not as it should be. */
    record Cell(Operation operation, Identity who, List<String> wrong) {

        @Override
        public String toString() {
            return operation.name() + " as " + who + ": " + wrong;
        }
    }

    static List<Cell> play(List<Operation> operations) {
        List<Cell> cells = new ArrayList<>();
        for (Operation operation : operations) {
            Superuser.tamper("delete from rate_limits");
            Stage stage = new Stage();
            for (Identity who : Identity.values()) {
                cells.add(new Cell(operation, who, play(stage, operation, who)));
            }
        }
        return cells;
    }

    private static List<String> play(Stage stage, Operation operation, Identity who) {
        String id = stage.fresh(operation.id(), who);
        Response answer = stage.call(who, operation, id);
        List<String> wrong = new ArrayList<>();
        wrong.addAll(unexpected(answer, operation.expected(who)));
        if (who.isOutsider()) {
            wrong.addAll(leaks(stage, answer, id));
        }
        if (who == Identity.stranger && !Stage.isWord(operation.id())) {
            String unknown = Ids.next().toString();
            wrong.addAll(differences(answer, id, stage.call(who, operation, unknown), unknown));
        }
        return wrong;
    }

    private static List<String> unexpected(Response answer, String expected) {
        String[] words = expected.split(" ");
        boolean status = Arrays.asList(words[0].split("/")).contains(Integer.toString(answer.statusCode()));
        boolean right = status && (words.length == 1 || words[1].equals(answer.path("code")));
        return right ? List.of() : List.of("expected " + expected + ", got " + text(answer));
    }

    private static List<String> leaks(Stage stage, Response answer, String sent) {
        String seen = (answer.asString() + answer.getHeaders()).replace(sent.isEmpty() ? "\0" : sent, "");
        return stage.canaries().stream()
                .filter(seen::contains)
                .map(canary -> "leaked " + canary)
                .toList();
    }

    private static List<String> differences(Response theirs, String id, Response nobodys, String unknown) {
        List<String> wrong = new ArrayList<>();
        if (theirs.statusCode() != nobodys.statusCode()) {
            wrong.add("answers " + theirs.statusCode() + " to theirs and " + nobodys.statusCode() + " to nobody's");
        }
        if (!theirs.asString().replace(id, "").equals(nobodys.asString().replace(unknown, ""))) {
            wrong.add("another body: " + text(theirs) + " and " + text(nobodys));
        }
        if (!still(theirs).equals(still(nobodys))) {
            wrong.add("other headers: " + still(theirs) + " and " + still(nobodys));
        }
        return wrong;
    }

    private static Set<String> still(Response answer) {
        Set<String> headers = new TreeSet<>();
        answer.getHeaders().forEach(header -> {
            if (!MOVING.contains(header.getName().toLowerCase(Locale.ROOT))) {
                headers.add(header.toString());
            }
        });
        return headers;
    }

    private static String text(Response answer) {
        String body = answer.asString();
        return answer.statusCode() + " " + body.substring(0, Math.min(300, body.length()));
    }
}
