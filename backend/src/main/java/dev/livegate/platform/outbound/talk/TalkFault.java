package dev.livegate.platform.outbound.talk;

/** Why nothing came of it; no word of the other side is ever repeated. */
public enum TalkFault {
    NAME_NOT_FOUND("DNS gives no address for the server. Check its host."),
    ADDRESS_NOT_PUBLIC("The host of the server leads to an address that is not public."),
    REFUSED("The server refuses the connection. Check host and port."),
    TIMED_OUT("The server does not answer in time. Check its firewall."),
    TLS("TLS with the server does not come about. Check whether this port offers it, and its certificate."),
    BROKEN_OFF("The server breaks the conversation off. Check host and port.");

    private final String sentence;

    TalkFault(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
