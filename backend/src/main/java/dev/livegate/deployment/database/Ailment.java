package dev.livegate.deployment.database;

import dev.livegate.platform.check.Status;
import org.jspecify.annotations.Nullable;

/** Everything that can be said of a database URL. What to do about it stands in advice/database, under the same name. */
enum Ailment {
    MISSING(Status.failed, "There is no database URL yet; copy it from where your database lives."),
    NAME_PASTED(Status.failed, "A variable name or a command stands before the database URL; keep only the URL."),
    QUOTED(
            Status.failed,
            "Quotation marks stand around the database URL; remove them.",
            "A driver takes them for a part of the address and looks for a host that does not exist."),
    SPACES_AROUND(
            Status.failed,
            "A space or a line break stands before or after the database URL; remove it.",
            "It becomes a part of the database name, and no database has that name."),
    SPACE_INSIDE(Status.failed, "There is a space or a line break inside the database URL; write it as one word."),
    REFERENCE(Status.failed, "This is a reference that only your provider fills in; paste the value it stands for."),
    NO_SCHEME(Status.failed, "The database URL does not begin with postgresql://; copy the whole of it."),
    JDBC_SCHEME(
            Status.failed,
            "This is a JDBC address; write it as postgresql://user:password@host:5432/database.",
            "Only Java reads jdbc: addresses, and they hide user and password elsewhere."),
    DRIVER_SCHEME(
            Status.failed,
            "The scheme names a driver; write postgresql:// here and add the driver's name inside the app only.",
            "Every other program that reads the variable, migrations for example, refuses the longer form."),
    OTHER_DATABASE(Status.failed, "This is not the address of a PostgreSQL database; one begins with postgresql://."),
    ALIAS_SCHEME(
            Status.passed, "node-postgres, Prisma and psql take postgres:// as well; SQLAlchemy wants postgresql://."),
    PLACEHOLDER(Status.failed, "A placeholder still stands in the database URL; put the real value in its place."),
    MASKED(Status.failed, "The password is hidden behind stars or dots; show it at your provider, then copy again."),
    UNESCAPED(
            Status.failed,
            "User or password hold a character such as / # ? @ : % or ä as it is; percent-encode it.",
            "Each of them means something in a URL, so the address ends at the wrong place."),
    NO_USER(Status.failed, "The database URL has no user; write it as postgresql://user:password@host:5432/database."),
    NO_PASSWORD(Status.warning, "The database URL has no password; a database that asks for none is open to anybody."),
    NO_HOST(Status.failed, "The database URL has no host; it stands between the @ and the / before the database."),
    NO_DATABASE(
            Status.failed,
            "The database URL names no database; add /database behind host and port.",
            "Without it a driver tries a database that is called like the user."),
    BAD_PORT(Status.failed, "The port of the database URL is no number from 1 to 65535; the usual one is 5432."),
    LOCALHOST(
            Status.failed,
            "localhost is the machine or container of the app itself; use the address at which the database lives."),
    INSIDE_ANOTHER(
            Status.failed,
            "Your {place} answers only inside its own provider, and your app will live elsewhere.",
            "The name does not exist anywhere else, so the app would not start."),
    SERVICE_NAME(
            Status.warning,
            "The host is a bare name, which exists only inside one private network; check that your app runs in it."),
    SAME_REGION(
            Status.passed, "This address works for services in the same region and workspace as the database only."),
    ROUNDABOUT(
            Status.passed,
            "App and database live at the same provider, where the internal address is faster and free."),
    POOLED(
            Status.warning,
            "Your {place} hands out a connection per transaction, which breaks migrations; give them a direct URL.",
            "Advisory locks, LISTEN and prepared statements do not survive such a pooler."),
    PRISMA_POOLED(Status.passed, "With Prisma, add pgbouncer=true to a pooled URL."),
    SUPABASE_USER(Status.failed, "Supabase's pooler knows the user only with the project behind it: postgres.PROJECT."),
    SUPABASE_IPV6(
            Status.warning,
            "The direct address of Supabase speaks IPv6 only, which most hosts do not; use the session pooler."),
    ROTATES(Status.warning, "Heroku changes this URL whenever it likes; an app elsewhere loses its database then."),
    DEVELOPMENT(
            Status.warning,
            "This is Replit's development database; the published app gets another URL by itself, so check it there."),
    CLEAR_TEXT(Status.failed, "The password would cross the internet in clear text; write sslmode=require."),
    SSLMODE_UNKNOWN(Status.failed, "No driver knows this value of sslmode; write require or verify-full."),
    SSLMODE_MISSING(
            Status.warning,
            "Your {place} takes TLS connections only, and the URL does not ask for TLS; add sslmode=require.",
            "node-postgres connects without TLS unless it is told."),
    NO_TLS_THERE(Status.failed, "Your {place} speaks no TLS, and the URL asks for it; write sslmode=disable."),
    TLS_UNLIKELY(
            Status.warning,
            "The URL asks for TLS, which the PostgreSQL image offers only after you set it up; write sslmode=disable.",
            "Containers of one compose network talk to each other on the same machine."),
    OWN_CERTIFICATE(
            Status.warning,
            "The certificate of your {place} comes from its provider's own authority, and node-postgres refuses it.",
            "node-postgres 8 reads sslmode=require as verify-full and stops with SELF_SIGNED_CERT_IN_CHAIN."),
    VERIFY_FULL(Status.passed, "node-postgres reads sslmode=require as verify-full; writing verify-full is clearer."),
    CHANNEL_BINDING(Status.passed, "asyncpg does not know channel_binding; leave it out there."),
    NOT_ALLOWED(Status.failed, "{reason}"),
    INSIDE(
            Status.deferred,
            "Your {place} can be tested from inside its network only; the app's own /api/ready settles it after the deploy."),
    NAME_NOT_FOUND(Status.failed, "DNS does not know the host of your {place}; check that it still exists."),
    ADDRESS_NOT_PUBLIC(
            Status.failed, "The host of your {place} leads to an address that is not public; use its public address."),
    REFUSED(Status.failed, "Your {place} refuses the connection; check the port, and that it takes visitors."),
    TIMED_OUT(Status.failed, "Your {place} does not answer in time {phase}; check that it runs and lets us in."),
    TLS_MISMATCH(Status.failed, "TLS with your {place} does not come about; check sslmode and its certificate."),
    NOT_LET_IN(Status.failed, "Your {place} does not let this user in from here; check its list of addresses."),
    WRONG_PASSWORD(Status.failed, "Your {place} does not accept this user and password; copy the URL again."),
    UNKNOWN_DATABASE(
            Status.failed, "Your {place} answers, but has no database of this name; check what follows the last /."),
    TOO_MANY_CONNECTIONS(Status.failed, "Your {place} has no connection left; close some, or use its pooler."),
    STARTING(Status.failed, "Your {place} is starting or stopping; wait a minute, then check again."),
    NOT_ANSWERING_AS_DATABASE(
            Status.failed,
            "Something answers at the address of your {place}, but not as PostgreSQL; check host and port."),
    SUPERUSER(
            Status.warning,
            "The app would log in as a superuser; give it a role of its own.",
            "A superuser passes every row-level security policy, and a stolen URL gives away the whole server."),
    NO_TABLES(
            Status.warning,
            "This role may not create tables, so migrations under it fail; grant it, or migrate as another role.",
            "Since PostgreSQL 15 only the owner may create in the schema public."),
    OLD_VERSION(
            Status.warning,
            "PostgreSQL {version} gets no more security fixes; move to a newer version before going live.");

    private final Status status;
    private final String sentence;
    private final @Nullable String why;

    Ailment(Status status, String sentence) {
        this(status, sentence, null);
    }

    Ailment(Status status, String sentence, @Nullable String why) {
        this.status = status;
        this.sentence = sentence;
        this.why = why;
    }

    Status status() {
        return status;
    }

    String sentence() {
        return sentence;
    }

    @Nullable
    String why() {
        return why;
    }
}
