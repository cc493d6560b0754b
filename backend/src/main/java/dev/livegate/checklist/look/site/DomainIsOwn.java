package dev.livegate.checklist.look.site;

import dev.livegate.checklist.look.Site;
import dev.livegate.checklist.look.SiteCheck;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

@Singleton
class DomainIsOwn implements SiteCheck {

    private static final List<String> LENT = List.of(
            ".onrender.com",
            ".up.railway.app",
            ".railway.app",
            ".fly.dev",
            ".replit.app",
            ".repl.co",
            ".replit.dev",
            ".vercel.app",
            ".netlify.app",
            ".herokuapp.com",
            ".pages.dev",
            ".web.app",
            ".azurewebsites.net");

    @Override
    public String id() {
        return "web.own-domain";
    }

    @Override
    public String title() {
        return "The app has a name of its own";
    }

    @Override
    public Verdict judge(Site site) {
        String host = URI.create(site.url()).getHost();
        if (host == null || host.equals("localhost")) {
            return Verdict.warning(
                    "The app answers on this machine only. Give it a name of its own before it goes live.");
        }
        return LENT.stream().anyMatch(host.toLowerCase(Locale.ROOT)::endsWith)
                ? Verdict.failed("The app answers at a name that its host lent it. Add a domain of your own there.")
                : Verdict.passed("The app answers at a name of its own.");
    }

    @Override
    public Set<String> after() {
        return Set.of();
    }
}
