package dev.livegate.platform.web;

import static dev.livegate.platform.problem.RequestProblem.VALIDATION_FAILED;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code ?after=&limit=} of every list: newest first, the id of the last row seen is the cursor. */
public class Paging {

    /** Of what is listed newest first: ids grow with time, and this one is later than all. */
    private static final UUID LATER_THAN_ALL = new UUID(-1, -1);

    private static final int USUAL = 20;
    private static final int MOST = 100;

    @QueryParam("after")
    public @Nullable String after;

    @QueryParam("limit")
    public @Nullable String limit;

    /** The last one that was shown; a page holds those before it. */
    public UUID before() {
        UUID cursor = cursor();
        return cursor == null ? LATER_THAN_ALL : cursor;
    }

    public @Nullable UUID cursor() {
        try {
            return after == null || after.isEmpty() ? null : UUID.fromString(after);
        } catch (IllegalArgumentException wrong) {
            throw VALIDATION_FAILED
                    .because("This is no cursor of ours.")
                    .field("after", "Use the next of the page before.");
        }
    }

    public int size() {
        if (limit == null || limit.isEmpty()) {
            return USUAL;
        }
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw VALIDATION_FAILED
                    .because("The limit is out of range.")
                    .field("limit", "Use a whole number from 1 to 100.");
        }
        return Integer.parseInt(limit);
    }

    /** One row more than asked for tells whether there is a next page. */
    public int toRead() {
        return size() + 1;
    }

    public <T> @Nullable String next(List<T> read, Function<T, UUID> id) {
        return read.size() <= size() ? null : id.apply(read.get(size() - 1)).toString();
    }

    public <T> List<T> shown(List<T> read) {
        return read.subList(0, Math.min(read.size(), size()));
    }
}
