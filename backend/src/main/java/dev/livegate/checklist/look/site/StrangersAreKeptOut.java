package dev.livegate.checklist.look.site;

import dev.livegate.checklist.look.Reply;
import dev.livegate.checklist.look.Site;
import dev.livegate.checklist.look.SiteCheck;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** Browsers send an Origin along with what a page's own scripts post, so that of the app itself is tried as well. */
@Singleton
class StrangersAreKeptOut implements SiteCheck {

    private static final String PATH = "/api/health";
    private static final String STRANGER = "https://stranger.example";
    private static final String ALLOWED = "access-control-allow-origin";

    @Override
    public String id() {
        return "web.cors";
    }

    @Override
    public String title() {
        return "Pages of others cannot read the API";
    }

    @Override
    public Verdict judge(Site site) {
        String own = site.origin();
        List<Reply> ours = List.of(site.get(PATH), asked(site, own), site.preflight(PATH, own));
        List<Answered> theirs = strangers(own).toList().parallelStream()
                .flatMap(origin -> answered(site, origin))
                .toList();
        return theirs.stream()
                .filter(Answered::mayRead)
                .findFirst()
                .map(StrangersAreKeptOut::open)
                .or(() -> Stream.concat(ours.stream(), theirs.stream().map(Answered::reply))
                        .filter(Reply::isUnseen)
                        .findFirst()
                        .map(Reply::unseen))
                .orElseGet(() -> own(ours.get(0), ours.get(1), ours.get(2)));
    }

    private static Verdict open(Answered one) {
        return one.allowed().equals("*")
                ? Verdict.failed("The API allows every origin. Name your own origins instead of *.")
                : Verdict.failed("The API lets the pages of anybody read its answers. It allowed " + one.origin()
                        + ". Allow your own origins only.");
    }

    /** Nobody asks for permission within one origin: saying nothing is right, refusing or breaking is not. */
    private static Verdict own(Reply plain, Reply asked, Reply preflight) {
        if (plain.status() < 400 && asked.status() >= 400) {
            return Verdict.failed(
                    "The API refuses requests of its own pages. " + asked.sentence() + " Allow your own origin.");
        }
        return preflight.status() >= 500 && preflight.status() != 501
                ? Verdict.failed("Asking the API for permission breaks it. " + preflight.sentence()
                        + " Answer OPTIONS without an error.")
                : Verdict.passed("Your own pages may read the answers of the API, and pages of others may not.");
    }

    /** One that is allowed if any is, one that begins as the app does, and what a frame without an origin sends. */
    private static Stream<String> strangers(String own) {
        URI app = URI.create(own);
        return Stream.of(STRANGER, app.getScheme() + "://" + app.getHost() + ".stranger.example", "null");
    }

    private static Stream<Answered> answered(Site site, String origin) {
        return Stream.of(site.preflight(PATH, origin), asked(site, origin)).map(reply -> new Answered(origin, reply));
    }

    private static Reply asked(Site site, String origin) {
        return site.get(PATH, request -> request.header("origin", origin));
    }

    private record Answered(String origin, Reply reply) {

        boolean mayRead() {
            return allowed().equals(origin) || allowed().equals("*");
        }

        String allowed() {
            return reply.header(ALLOWED).orElse("").strip();
        }
    }
}
