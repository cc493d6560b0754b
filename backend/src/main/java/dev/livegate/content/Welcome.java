package dev.livegate.content;

/** The first thing a new tenant reads. */
final class Welcome {

    static final String TEXT = """
            This is your first post. Edit it, delete it, or keep it for luck.

            Next: open Deploy and put your app live. Livegate tells you before anything can go wrong.""";

    private Welcome() {}
}
