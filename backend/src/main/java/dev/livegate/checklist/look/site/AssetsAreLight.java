package dev.livegate.checklist.look.site;

import dev.livegate.checklist.look.Pages;
import dev.livegate.checklist.look.Reply;
import dev.livegate.checklist.look.Site;
import dev.livegate.checklist.look.SiteCheck;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

@Singleton
class AssetsAreLight implements SiteCheck {

    private static final int SMALL = 1400;
    private static final Pattern KEPT = Pattern.compile("max-age=\\d{5,}|immutable");

    @Override
    public String id() {
        return "web.assets";
    }

    @Override
    public String title() {
        return "Styles and scripts are compressed and kept by browsers";
    }

    @Override
    public Verdict judge(Site site) {
        List<String> assets = Pages.assets(site.root());
        if (assets.isEmpty()) {
            return Verdict.passed("The page needs no files of its own.");
        }
        Reply file = site.get(assets.get(0), request -> request.header("accept-encoding", "gzip, br"));
        if (file.isUnseen()) {
            return file.unseen();
        }
        boolean large = file.exchange().map(one -> one.body().length > SMALL).orElse(false);
        if (!file.isOk()) {
            return Verdict.failed("A file that the page needs is not there. " + file.sentence());
        }
        if (large && !file.has("content-encoding")) {
            return Verdict.failed("Files are sent uncompressed. Switch on gzip or brotli at your host.");
        }
        return file.header("cache-control")
                        .filter(words -> KEPT.matcher(words).find())
                        .isPresent()
                ? Verdict.passed("Files are compressed, and browsers keep them.")
                : Verdict.failed(
                        "Browsers fetch every file anew. Name files by their content and send a long max-age.");
    }
}
