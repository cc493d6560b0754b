package dev.livegate.checklist.look.site;

import dev.livegate.checklist.look.Pages;
import dev.livegate.checklist.look.Site;
import dev.livegate.checklist.look.SiteCheck;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

@Singleton
class BuildIsNamed implements SiteCheck {

    // A digest has a digit or a capital among its letters; app-bootstrap.css is only a name.
    private static final Pattern BUILT =
            Pattern.compile("[-._](?=[a-z_-]{0,64}[0-9A-Z])[0-9a-zA-Z_-]{8,64}\\.(?:js|mjs|css)"
                    + "|/[0-9a-f]{16,64}\\.(?:js|mjs|css)|/_next/static/|/_nuxt/");

    @Override
    public String id() {
        return "web.build";
    }

    @Override
    public String title() {
        return "The page says which build it is";
    }

    @Override
    public Verdict judge(Site site) {
        String html = site.root().text();
        boolean named =
                Pages.meta(html, "build").or(() -> Pages.meta(html, "version")).isPresent();
        boolean hashed = Pages.assets(site.root()).stream()
                .anyMatch(path -> BUILT.matcher(path).find());
        return named || hashed
                ? Verdict.passed("The page comes from a build and says which.")
                : Verdict.failed("The page does not say which build it is. Add a meta tag with the name build.");
    }
}
