package dev.livegate.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sorts statements by what they are for: the verb and table of tenant data, and of everything else its name. */
public final class Statements {

    private static final Pattern VERB_AND_TABLE =
            Pattern.compile("(?s)(?:insert into|update|delete from|from)\\s+([a-z_]+)");

    private static final Map<String, Set<String>> APART = new LinkedHashMap<>();

    static {
        APART.put("people", Set.of("users", "memberships", "sign_in_links", "sessions"));
        APART.put("flow", Set.of("flow_runs", "flow_steps"));
        APART.put("job", Set.of("scheduled_tasks", "job_failures"));
        APART.put("outbox", Set.of("mails"));
        APART.put("audit", Set.of("audit_record", "audit_head", "audit_checkpoint", "audit_leaf"));
        APART.put("idempotency", Set.of("idempotent_requests"));
        APART.put("limit", Set.of("rate_limits"));
        APART.put("flag", Set.of("flags", "flag_echoes", "signup_faults"));
    }

    private static final Set<String> TENANT_DATA =
            Set.of("tenants", "make_webhooks", "posts", "fixtures", "routes", "automations");

    private Statements() {}

    /** Such as "insert tenants", "flow", "audit", each for itself, also where several went in one message. */
    public static List<String> named(List<String> sent) {
        return sent.stream()
                .flatMap(message -> Stream.of(message.split(";\\s*")))
                .map(Statements::name)
                .toList();
    }

    /** Those on tenant data that write, then those that read. */
    public static List<String> onTenantData(List<String> sent, boolean writes) {
        List<String> found = new ArrayList<>();
        for (String name : named(sent)) {
            if (name.contains(" ") && writes != name.startsWith("select ")) {
                found.add(name);
            }
        }
        return found;
    }

    private static String name(String statement) {
        String sql = statement.strip().toLowerCase(Locale.ROOT).replaceAll("^(/\\*.*?\\*/\\s*)+", "");
        // Rows tells the tenant and asks in one message.
        String told = sql.startsWith("select set_config") ? sql.replaceFirst("(?s)^[^;]*;?\\s*", "") : sql;
        if (told.isEmpty()) {
            return "scope";
        }
        if (told.contains("audit_")) {
            return "audit";
        }
        if (told.matches(
                "(?s)(select pg_notify.*|listen .*|set .*|select 1|select current_setting.*|show .*|begin.*|commit.*|rollback.*|)")) {
            return "session";
        }
        Matcher table = VERB_AND_TABLE.matcher(told);
        while (table.find()) {
            String one = table.group(1);
            if (TENANT_DATA.contains(one)) {
                return verb(told) + " " + one;
            }
            for (Map.Entry<String, Set<String>> apart : APART.entrySet()) {
                if (apart.getValue().contains(one)) {
                    return apart.getKey();
                }
            }
        }
        throw new AssertionError("nobody has named this statement: " + statement);
    }

    private static String verb(String sql) {
        String first = sql.split("\\s", 2)[0];
        return first.equals("insert") && sql.contains("do update") ? "upsert" : first;
    }
}
