package dev.livegate.house;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a migration may not take away while the version before it still serves. */
final class Contraction {

    private static final Pattern COMMENT = Pattern.compile("--.*");
    // What stands in a function happens later, when that function is called.
    private static final Pattern FUNCTION = Pattern.compile("(?s)\\$\\$.*?\\$\\$");
    private static final Pattern TAKEN = Pattern.compile(
            "(?i)\\b(drop\\s+(?:table|column|view|function|not\\s+null)"
                    + "|truncate\\s+(?:table\\s+)?\\w+\\s*;|rename\\s+(?:column\\s+\\w+\\s+)?to"
                    + "|set\\s+not\\s+null|alter\\s+column\\s+\\w+\\s+(?:set\\s+data\\s+)?type"
                    + "|add\\s+column\\s+(?:(?!\\bdefault\\b|\\bgenerated\\b)[^,;])*?\\bnot\\s+null\\b(?![^,;]*\\b(?:default|generated)\\b))");

    private Contraction() {}

    /** In the words of the migration, spaces made one. */
    static List<String> in(String sql) {
        String plain = FUNCTION.matcher(COMMENT.matcher(sql).replaceAll("")).replaceAll("");
        return TAKEN.matcher(plain)
                .results()
                .map(MatchResult::group)
                .map(words -> words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                .toList();
    }
}
