package dev.livegate.platform.outbound;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.sandbox.dns.Dns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Attacks and honest addresses as data, and the names they use. */
public final class Cases {

    public record Case(String id, String about, String url, List<String> hops, boolean allowed) {

        @Override
        public String toString() {
            return id + " " + about;
        }
    }

    private record Zone(Map<String, List<String>> addresses, Map<String, String> aliases) {}

    private Cases() {}

    public static Stream<Case> read(String shelf) {
        return read(shelf, new TypeReference<List<Case>>() {}).stream();
    }

    public static Dns names() {
        Dns dns = Dns.start();
        Zone zone = read("zone", new TypeReference<>() {});
        zone.addresses().forEach((name, addresses) -> dns.with(name, addresses.toArray(String[]::new)));
        zone.aliases().forEach(dns::alias);
        return dns;
    }

    private static <T> T read(String shelf, TypeReference<T> type) {
        try (var file = Cases.class.getResourceAsStream("/outbound/" + shelf + ".json")) {
            return new ObjectMapper().readValue(file, type);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
