package dev.livegate.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Counts the lines of each method from its signature to its closing brace; the formatter makes that unambiguous. */
final class MethodLengths {

    private static final Pattern SIGNATURE = Pattern.compile("^( {4}| {8})[\\w@<].*\\) ?(throws [\\w., ]+)?\\{$");
    private static final Pattern TYPE = Pattern.compile(".*\\b(class|record|enum|interface)\\b.*");

    private MethodLengths() {}

    static List<String> over(int most, Path file) {
        List<String> lines = read(file);
        List<String> found = new ArrayList<>();
        for (int start = 0; start < lines.size(); start++) {
            String line = lines.get(start);
            if (SIGNATURE.matcher(line).matches() && !TYPE.matcher(line).matches() && !isStatement(line)) {
                int length = closing(lines, start) - start - 1;
                if (length > most) {
                    found.add(file.getFileName() + ":" + (start + 1) + " has " + length + " lines");
                }
            }
        }
        return found;
    }

    private static boolean isStatement(String line) {
        return line.matches("^ +(if|for|while|try|switch|catch|synchronized|return|else|do)\\b.*");
    }

    private static int closing(List<String> lines, int start) {
        String indent = lines.get(start).replaceAll("\\S.*", "");
        for (int end = start + 1; end < lines.size(); end++) {
            if (lines.get(end).equals(indent + "}")) {
                return end;
            }
        }
        return start;
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
