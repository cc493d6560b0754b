package dev.livegate.deployment.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.check.Status;
import dev.livegate.platform.problem.Fix;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of a database URL without asking anybody. */
class ExaminationTest {

    private static final DatabaseDoctor DOCTOR = Surgery.withoutNetwork();

    @ParameterizedTest
    @CsvSource({
        "dpg-cq1abc23-a, 5432, RENDER_INTERNAL",
        "dpg-cq1abc23-a.frankfurt-postgres.render.com, 5432, RENDER_EXTERNAL",
        "postgres.railway.internal, 5432, RAILWAY_PRIVATE",
        "roundhouse.proxy.rlwy.net, 34567, RAILWAY_PUBLIC",
        "pgbouncer.abc123.flympg.net, 5432, FLY_POOLED",
        "direct.abc123.flympg.net, 5432, FLY_DIRECT",
        "acme-db.flycast, 5432, FLY_UNMANAGED",
        "top2.nearest.of.acme-db.internal, 5432, FLY_UNMANAGED",
        "ep-cool-1.eu-central-1.aws.neon.tech, 5432, NEON_DIRECT",
        "ep-cool-1-pooler.eu-central-1.aws.neon.tech, 5432, NEON_POOLED",
        "db.abcdef.supabase.co, 5432, SUPABASE_DIRECT",
        "db.abcdef.supabase.co, 6543, SUPABASE_TRANSACTION",
        "aws-0-eu-central-1.pooler.supabase.com, 5432, SUPABASE_SESSION",
        "aws-0-eu-central-1.pooler.supabase.com, 6543, SUPABASE_TRANSACTION",
        "ec2-52-1-2-3.compute-1.amazonaws.com, 5432, HEROKU",
        "acme.c1x2.eu-central-1.rds.amazonaws.com, 5432, RDS",
        "acme.proxy-c1x2.eu-central-1.rds.amazonaws.com, 5432, RDS_PROXY",
        "acme-do-user-1-0.b.db.ondigitalocean.com, 25060, DIGITALOCEAN",
        "acme-do-user-1-0.b.db.ondigitalocean.com, 25061, DIGITALOCEAN_POOLED",
        "pg-1-acme.a.aivencloud.com, 12691, AIVEN",
        "acme.postgres.database.azure.com, 5432, AZURE",
        "acme.postgres.database.azure.com, 6432, AZURE_POOLED",
        "helium, 5432, REPLIT",
        "host.docker.internal, 5432, DOCKER_HOST",
        "db, 5432, DOCKER_SERVICE",
        "my_db, 5432, DOCKER_SERVICE",
        "pgbouncer.acme.net, 5432, POOLER",
        "db.acme.net, 6432, POOLER",
        "db.acme.net, 5432, SOMEWHERE",
    })
    void knowsWhoseDatabaseItIs(String host, int port, DatabasePlace place) {
        assertThat(DatabasePlace.of(host, port)).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~                                                        | docker  | MISSING
            "postgresql://u:p@db.acme.net/acme"                       | docker  | QUOTED
            ‘postgresql://u:p@db.acme.net/acme’                       | docker  | QUOTED
            ~postgresql://u:p@db.acme.net/acme ~                      | docker  | SPACES_AROUND
            ~postgresql://u:p p@db.acme.net/acme~                     | docker  | SPACE_INSIDE
            DATABASE_URL=postgresql://u:p@db.acme.net/acme            | docker  | NAME_PASTED
            psql 'postgresql://u:p@db.acme.net/acme'                  | docker  | NAME_PASTED
            ${{Postgres.DATABASE_URL}}                                | railway | REFERENCE
            $DATABASE_URL                                             | render  | REFERENCE
            db.acme.net:5432/acme                                     | docker  | NO_SCHEME
            jdbc:postgresql://db.acme.net/acme                        | docker  | JDBC_SCHEME
            postgresql+asyncpg://u:p@db.acme.net/acme                 | docker  | DRIVER_SCHEME
            mysql://u:p@db.acme.net/acme                              | docker  | OTHER_DATABASE
            prisma+postgres://accelerate.prisma-data.net/?api_key=x   | docker  | OTHER_DATABASE
            postgres://u:p@db.acme.net/acme                           | docker  | ALIAS_SCHEME
            postgresql://postgres:[YOUR-PASSWORD]@db.ref.supabase.co/postgres | fly | PLACEHOLDER
            postgresql://u:<password>@db.acme.net/acme                | docker  | PLACEHOLDER
            postgresql://user:password@host:5432/database             | docker  | PLACEHOLDER
            postgresql://u:p@db.example.com/acme                      | docker  | PLACEHOLDER
            postgresql://u:********@db.acme.net/acme                  | docker  | MASKED
            postgresql://u:a/b@db.acme.net/acme                       | docker  | UNESCAPED
            postgresql://u:a#b@db.acme.net/acme                       | docker  | UNESCAPED
            postgresql://u:a?b@db.acme.net/acme                       | docker  | UNESCAPED
            postgresql://u:a@b@db.acme.net/acme                       | docker  | UNESCAPED
            postgresql://u:a:b@db.acme.net/acme                       | docker  | UNESCAPED
            postgresql://u:100%@db.acme.net/acme                      | docker  | UNESCAPED
            postgresql://db.acme.net/acme                             | docker  | NO_USER
            postgresql://u@db.acme.net/acme                           | docker  | NO_PASSWORD
            postgresql://u:p@/acme                                    | docker  | NO_HOST
            postgresql://u:p@db.acme.net                              | docker  | NO_DATABASE
            postgresql://u:p@db.acme.net/                             | docker  | NO_DATABASE
            postgresql://u:pässwort@db.acme.net/acme                  | docker  | UNESCAPED
            postgresql://u:p@db.acme.net:5432x/acme                   | docker  | BAD_PORT
            postgresql://u:p@localhost:5432/acme                      | docker  | LOCALHOST
            postgresql://u:p@127.0.0.1/acme                           | render  | LOCALHOST
            postgresql://u:p@dpg-abc-a/acme                           | fly     | INSIDE_ANOTHER
            postgresql://u:p@dpg-abc-a/acme                           | render  | SAME_REGION
            postgresql://u:p@postgres.railway.internal/railway        | render  | INSIDE_ANOTHER
            postgresql://u:p@direct.abc.flympg.net/fly-db             | docker  | INSIDE_ANOTHER
            postgresql://u:p@top2.nearest.of.acme-db.internal/acme    | docker  | INSIDE_ANOTHER
            postgresql://u:p@ip-10-0-1-5.ec2.internal/acme            | render  | INSIDE_ANOTHER
            postgresql://u:p@db:5432/acme                             | railway | SERVICE_NAME
            postgresql://u:p@x.proxy.rlwy.net:34567/railway           | railway | ROUNDABOUT
            postgresql://u:p@ep-a-pooler.eu.aws.neon.tech/neondb?sslmode=require | fly | POOLED
            postgresql://postgres.ref:p@aws-0-eu.pooler.supabase.com:6543/postgres | fly | POOLED
            postgresql://fly-user:p@pgbouncer.abc.flympg.net/fly-db   | fly     | POOLED
            postgresql://u:p@ep-a-pooler.eu.aws.neon.tech/neondb      | fly     | PRISMA_POOLED
            postgresql://postgres:p@aws-0-eu.pooler.supabase.com:5432/postgres | fly | SUPABASE_USER
            postgresql://postgres:p@db.ref.supabase.co/postgres       | railway | SUPABASE_IPV6
            postgres://u:p@ec2-1-2-3-4.compute-1.amazonaws.com/d1     | render  | ROTATES
            postgresql://u:p@helium/heliumdb                          | replit  | DEVELOPMENT
            postgresql://u:p@db.acme.net/acme?sslmode=disable         | docker  | CLEAR_TEXT
            postgresql://u:p@db.acme.net/acme?sslmode=on              | docker  | SSLMODE_UNKNOWN
            postgresql://u:p@dpg-abc-a.ohio-postgres.render.com/acme  | render  | SSLMODE_MISSING
            postgresql://u:p@acme-db.flycast/acme?sslmode=require     | fly     | NO_TLS_THERE
            postgresql://u:p@db/acme?sslmode=require                  | docker  | TLS_UNLIKELY
            postgresql://u:p@x.proxy.rlwy.net:34567/railway?sslmode=require | docker | OWN_CERTIFICATE
            postgresql://u:p@ep-a.eu.aws.neon.tech/neondb?sslmode=require | fly | VERIFY_FULL
            postgresql://u:p@ep-a.eu.aws.neon.tech/neondb?channel_binding=require | fly | CHANNEL_BINDING
            postgresql://u:p@db.acme.net:22/acme                      | docker  | NOT_ALLOWED
            postgresql://u:p@db.acme.net/acme?sslrootcert=/etc/passwd | docker  | NOT_ALLOWED
            postgresql://u:p@169.254.169.254/acme                     | docker  | NOT_ALLOWED
            """)
    void findsEachTrap(String url, String hosting, String trap) {
        // When
        Diagnosis diagnosis = DOCTOR.examine(url, hosting);

        // Then
        assertThat(diagnosis.symptoms()).extracting(Symptom::code).contains(trap);
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://u:p@dpg-abc-a/acme, render",
        "postgresql://u:p@dpg-abc-a.ohio-postgres.render.com/acme?sslmode=require, fly",
        "postgresql://u:p@postgres.railway.internal:5432/railway, railway",
        "postgresql://u:p@direct.abc.flympg.net/fly-db, fly",
        "postgresql://u:p@acme-db.flycast/acme?sslmode=disable, fly",
        "postgresql://u:p@ep-a.eu.aws.neon.tech/neondb?sslmode=require&channel_binding=require, render",
        "postgresql://postgres:p@db.ref.supabase.co/postgres, fly",
        "postgresql://postgres.ref:p%40ss@aws-0-eu.pooler.supabase.com:5432/postgres, railway",
        "postgresql://u:p@db:5432/acme?sslmode=disable, docker",
        "postgresql://u:a%2Fb%23c@db.acme.net:5433/acme?sslmode=verify-full, replit",
        "postgresql://u:p@10.0.0.5/acme?sslmode=disable, docker",
        "postgresql://u:p@ip-10-0-1-5.ec2.internal/acme?sslmode=disable, docker",
        "postgresql://u:p@db.europe-west1-b.c.acme.internal:5432/acme?sslmode=disable, docker",
    })
    void hasNothingAgainstAGoodUrl(String url, String hosting) {
        // When
        Diagnosis diagnosis = DOCTOR.examine(url, hosting);

        // Then
        assertThat(diagnosis.status()).as(diagnosis.symptoms().toString()).isEqualTo(Status.passed);
        assertThat(diagnosis.verdict().message()).contains("well-formed");
    }

    @Test
    void tellsOneFaultAndNotItsConsequences() {
        // When
        Diagnosis diagnosis = DOCTOR.examine("\"postgresql://u:p@db.acme.net/acme\"", "docker");

        // Then
        assertThat(diagnosis.symptoms()).extracting(Symptom::code).containsExactly("QUOTED");
        assertThat(diagnosis.verdict().message())
                .isEqualTo("Quotation marks stand around the database URL; remove them.");
    }

    @Test
    void advisesByTheProviderOfTheApp() {
        // Given
        String url = "postgresql://u:p@ep-a-pooler.eu.aws.neon.tech/neondb?sslmode=verify-full";

        // When
        List<Fix> onFly =
                DOCTOR.examine(url, "FLY").symptom("POOLED").orElseThrow().fix();

        // Then
        assertThat(onFly)
                .containsExactly(
                        Fix.text("The direct URL is the same without -pooler in the host."),
                        Fix.copy("Set it on Fly", "fly secrets set DIRECT_DATABASE_URL='URL'"));
        assertThat(DOCTOR.examine(url, "docker").symptom("POOLED").orElseThrow().fix())
                .contains(Fix.copy("Add to .env beside the compose file", "DIRECT_DATABASE_URL=URL"));
        assertThat(DOCTOR.examine(url, "nowhere")
                        .symptom("POOLED")
                        .orElseThrow()
                        .fix())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"postgresql://canaryuser:canarypass@canaryhost.acme.net/db\"",
                "postgresql://canaryuser:canary/pass@canaryhost.acme.net/db",
                "postgresql://canaryuser:canarypass@canaryhost.local/db",
                "postgresql://canaryuser:canarypass@canaryhost.acme.net:22/db?canary=1",
                "postgresql://canaryuser:canarypass@canaryhost.acme.net,other/db",
                "canaryuser:canarypass@canaryhost",
            })
    void repeatsNothingOfTheUrl(String url) {
        // When
        Diagnosis diagnosis = DOCTOR.examine(url, "render");

        // Then
        assertThat(diagnosis.status()).isEqualTo(Status.failed);
        assertThat(diagnosis.toString() + diagnosis.verdict()).doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "://",
                "postgresql://",
                "postgresql://@",
                "postgresql://[",
                "@@@@",
                "%",
                "a\u0000b",
                "postgres://:@:/?"
            })
    void survivesRubbish(String rubbish) {
        assertThat(DOCTOR.examine(rubbish, "../../etc").status()).isEqualTo(Status.failed);
    }
}
