package dev.livegate.platform.web;

/** In which order a request meets the filters of this room; Quarkus runs the highest first. */
final class Order {

    static final int REQUEST_ID = 900;
    static final int HEADERS = 800;
    static final int REQUEST_LINE = 750;
    static final int CORS = 700;
    static final int BODY_LIMIT = 600;
    static final int PAGES = 500;

    private Order() {}
}
