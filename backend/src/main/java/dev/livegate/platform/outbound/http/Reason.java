package dev.livegate.platform.outbound.http;

import static dev.livegate.platform.outbound.http.Reason.Cause.*;

import dev.livegate.platform.outbound.NameFault;

/** Every way in which a call can fail, with the sentence that says what is wrong and what to do. */
public enum Reason {
    NAME_NOT_FOUND(DNS, "DNS does not know \"%s\". Check the spelling, or wait until the record has spread."),
    NAME_WITHOUT_ADDRESS(DNS, "DNS knows \"%s\" but gives no address. Add an A, AAAA or CNAME record."),
    NAME_SERVER_FAILED(DNS, "The name servers of \"%s\" answer with an error. Check the zone at your DNS provider."),
    NAME_SERVER_SILENT(
            DNS, "The name servers of \"%s\" do not answer within 3 seconds. Try again, then check the zone."),
    TOO_MANY_ADDRESSES(DNS, "DNS gives more than 32 addresses for \"%s\". Point the name at your app only."),

    ADDRESS_NOT_PUBLIC(
            BLOCKED, "\"%s\" leads to an address that is not public. Point it at your app's public address."),
    REDIRECT_NOT_ALLOWED(
            BLOCKED, "\"%s\" redirects to where we do not follow. Redirect to public https addresses only."),
    TOO_MANY_REDIRECTS(BLOCKED, "\"%s\" redirects more than five times. Remove the loop."),

    CONNECTION_REFUSED(
            REFUSED, "\"%s\" refuses the connection. Start the app and check that it listens on the right port."),
    UNREACHABLE(REFUSED, "There is no route to \"%s\". Check the address in DNS and the firewall."),

    CERTIFICATE_EXPIRED(TLS, "The certificate of \"%s\" has expired. Renew it."),
    CERTIFICATE_NOT_YET_VALID(
            TLS, "The certificate of \"%s\" is not valid yet. Check its dates and the server's clock."),
    CERTIFICATE_FOR_ANOTHER_HOST(TLS, "The certificate is not made for \"%s\". Get one that names this host."),
    CERTIFICATE_SELF_SIGNED(TLS, "The certificate of \"%s\" is self-signed. Get one from a public authority."),
    CERTIFICATE_NOT_TRUSTED(
            TLS, "The certificate of \"%s\" leads to no authority we trust. Send the whole chain, or get another one."),
    TLS_PROTOCOL(TLS, "\"%s\" speaks no TLS that we accept. Offer TLS 1.2 or 1.3 on this port."),

    CONNECT_TIMED_OUT(TIMEOUT, "\"%s\" does not take the connection in time. Check the address and the firewall."),
    TLS_TIMED_OUT(
            TIMEOUT, "\"%s\" takes the connection but does not finish TLS in time. Check the server's TLS settings."),
    HEADERS_TIMED_OUT(
            TIMEOUT, "\"%s\" takes the request but does not answer in time. Check what the app is waiting for."),
    BODY_TIMED_OUT(
            TIMEOUT, "\"%s\" begins an answer but does not finish it in time. Check what the app is waiting for."),
    WAITED_TOO_LONG(TIMEOUT, "Too many calls to \"%s\" are under way. Wait until the running checks are done."),

    CONNECTION_RESET(RESET, "\"%s\" breaks the connection off. Look into the app's log for a crash."),
    ANSWER_CUT_SHORT(RESET, "\"%s\" closes the connection before the answer is complete. Look into the app's log."),

    NOT_HTTP(PROTOCOL, "What \"%s\" answers is not HTTP. Check that the app listens on this port."),
    HEADERS_TOO_LARGE(TOO_LARGE, "\"%s\" sends more than 16 KiB of headers. Send fewer or shorter ones.");

    public enum Cause {
        DNS,
        BLOCKED,
        REFUSED,
        TLS,
        TIMEOUT,
        RESET,
        PROTOCOL,
        TOO_LARGE
    }

    private final Cause cause;
    private final String sentence;

    Reason(Cause cause, String sentence) {
        this.cause = cause;
        this.sentence = sentence;
    }

    public Cause cause() {
        return cause;
    }

    public String sentence(String host) {
        return sentence.formatted(host);
    }

    static Reason of(NameFault fault) {
        return switch (fault) {
            case NOT_FOUND -> NAME_NOT_FOUND;
            case NO_ADDRESS -> NAME_WITHOUT_ADDRESS;
            case SERVER_FAILED -> NAME_SERVER_FAILED;
            case TIMED_OUT -> NAME_SERVER_SILENT;
            case TOO_MANY -> TOO_MANY_ADDRESSES;
            case NOT_PUBLIC -> ADDRESS_NOT_PUBLIC;
        };
    }
}
