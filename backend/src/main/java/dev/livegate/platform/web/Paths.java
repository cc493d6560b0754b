package dev.livegate.platform.web;

import java.util.List;
import java.util.regex.Pattern;

/** Which addresses are API, which are pages; everything else is not ours. */
final class Paths {

    private static final List<String> API = List.of("/api", "/public", "/webhooks", "/dev", "/health", "/ready", "/q");

    private static final Pattern PAGE =
            Pattern.compile("/|/onboarding|/login(/[^/]+)?|/verify|/r/[^/]+|/admin(/onboard)?"
                    + "|/legal/(terms|privacy|cookies|dpa|contact)"
                    + "|/invite/[^/]+|/handoff/[^/]+|/dashboard(/(deploy(/[^/]+)?|checklist|products(/[^/]+)?|launches|windows|metrics"
                    + "|audit|team|tokens|settings(/notifications)?))?");

    private Paths() {}

    static boolean isApi(String path) {
        for (String root : API) {
            if (path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/')) {
                return true;
            }
        }
        return false;
    }

    static boolean isDocs(String path) {
        return path.equals("/api/docs") || path.startsWith("/api/docs/");
    }

    static boolean isPage(String path) {
        String trimmed = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return PAGE.matcher(trimmed).matches();
    }

    static boolean looksLikeFile(String path) {
        return path.substring(path.lastIndexOf('/') + 1).contains(".");
    }
}
