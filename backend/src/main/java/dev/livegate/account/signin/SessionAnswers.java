package dev.livegate.account.signin;

import dev.livegate.account.Me;
import dev.livegate.account.MeView;
import dev.livegate.platform.access.SessionCookies;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A session on the wire: who it is in the body, what proves it in the cookies. */
@Singleton
class SessionAnswers {

    private final SessionCookies cookies;
    private final Me me;

    SessionAnswers(SessionCookies cookies, Me me) {
        this.cookies = cookies;
        this.me = me;
    }

    String refreshName() {
        return cookies.refreshName();
    }

    RestResponse<MeView> opened(Sessions.Opened opened) {
        ResponseBuilder<MeView> answer =
                ResponseBuilder.ok(me.ofUser(opened.user(), opened.tenant())).cookie(cookies.access(opened.access()));
        String refresh = opened.refresh();
        return (refresh == null ? answer : answer.cookie(cookies.refresh(refresh))).build();
    }

    RestResponse<Void> ended() {
        return ResponseBuilder.<Void>noContent()
                .cookie(cookies.cleared())
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }
}
