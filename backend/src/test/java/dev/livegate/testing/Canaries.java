package dev.livegate.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;

/**
 * Secrets that must turn up nowhere: put one into every secret field, do your worst, and ask for hits. Logs, the whole
 * database, mails, metrics, thread names and every answer that went through {@link #http()} are searched for each in all
 * its {@link CanaryForms}; hand in anything else with {@link #look}.
 */
public final class Canaries implements AutoCloseable {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 32;

    private record Place(String name, String text) {}

    private final SecureRandom random = new SecureRandom();
    private final Map<String, CanaryForms> planted = new LinkedHashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final LogTap logs = new LogTap();

    /** Listens from here on. */
    public Canaries() {
        Logger.getLogger("").addHandler(logs);
    }

    /** A fresh one; the name says later which field has leaked. */
    public String next(String field) {
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            value.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        planted.put(field, new CanaryForms(value.toString()));
        return value.toString();
    }

    /** One that was not made here, such as a key that an answer has shown. */
    public void watch(String field, String value) {
        planted.put(field, new CanaryForms(value));
    }

    /** Remembers every answer to requests that have this filter. */
    public Filter http() {
        return (request, response, context) -> {
            Response answer = context.next(request, response);
            String name = request.getMethod() + " " + request.getDerivedPath();
            look(name, answer.getStatusLine() + "\n" + answer.getHeaders() + "\n" + answer.asString());
            return answer;
        };
    }

    /** Something else that must not tell, such as an entry of a pack. */
    public void look(String place, byte[] content) {
        look(place, new String(content, StandardCharsets.ISO_8859_1));
    }

    public void look(String place, String text) {
        places.add(new Place(place, text));
    }

    public void assertUnseen() {
        assertThat(planted).as("canaries").isNotEmpty();
        assertThat(hits()).isEmpty();
    }

    /** Such as "databaseUrl as base64 in the table mails". */
    public List<String> hits() {
        List<Place> everywhere = new ArrayList<>(places);
        everywhere.add(new Place("the logs", logs.text()));
        everywhere.add(new Place("the metrics", metrics()));
        everywhere.add(
                new Place("thread names", Thread.getAllStackTraces().keySet().toString()));
        everywhere.add(new Place("the mails", RestAssured.get("/dev/inbox.json").asString()));
        everywhere.addAll(database());
        List<String> hits = new ArrayList<>();
        for (Place place : everywhere) {
            planted.forEach((field, forms) ->
                    forms.in(place.text).forEach(form -> hits.add(field + " as " + form + " in " + place.name)));
        }
        return hits;
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(logs);
    }

    private static String metrics() {
        StringBuilder text = new StringBuilder();
        Arc.container()
                .instance(MeterRegistry.class)
                .get()
                .getMeters()
                .forEach(meter -> text.append(meter.getId()).append('\n'));
        return text.toString();
    }

    private static List<Place> database() {
        List<String> tables = Superuser.read("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')""");
        return tables.stream()
                .map(table -> new Place("the table " + table, rows(table)))
                .toList();
    }

    private static String rows(String table) {
        StringBuilder text = new StringBuilder();
        try (Connection connection = Superuser.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select t::text from " + table + " t")) {
            while (rows.next()) {
                text.append(rows.getString(1)).append('\n');
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        return text.toString();
    }
}
