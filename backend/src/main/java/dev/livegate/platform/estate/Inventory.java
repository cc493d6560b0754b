package dev.livegate.platform.estate;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.zip.GZIPOutputStream;

/**
 * Every row of a tenant as a line of JSON, compressed. Row by row, since a tenant may have more of them than there is memory;
 * sealed values and digests stay behind, as they would open doors and tell their owner nothing.
 */
@Singleton
public class Inventory {

    private static final int AT_A_TIME = 100;

    private static final String ROWS = """
            select json_build_object('table', '%1$s', 'row', to_jsonb(r) - coalesce((
                select array_agg(a.attname::text) from pg_attribute a where a.attrelid = '%1$s'::regclass
                    and a.attname ~ '(sealed|encrypted|digest|attested|secret|signature)'), '{}'))::text
            from %1$s r %2$s""";

    // The words of a letter may hold a link that opens a door.
    private static final String MAILS = """
            select json_build_object('table', 'mails', 'row', to_jsonb(r) - 'content')::text
            from mails r where tenant_id = current_tenant()""";

    private final Tx tx;
    private final AgroalDataSource database;
    private final Catalogue catalogue;

    Inventory(Tx tx, AgroalDataSource database, Catalogue catalogue) {
        this.tx = tx;
        this.database = database;
        this.catalogue = catalogue;
    }

    public byte[] of(Scope scope) {
        return tx.in(scope, () -> {
            var bytes = new ByteArrayOutputStream();
            try (OutputStream lines = new GZIPOutputStream(bytes)) {
                // Policies show a tenant itself and its own people only.
                copy(ROWS.formatted("tenants", ""), lines);
                copy(ROWS.formatted("users", ""), lines);
                for (String table : catalogue.told()) {
                    copy(
                            table.equals("mails") ? MAILS : ROWS.formatted(table, "where tenant_id = current_tenant()"),
                            lines);
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return bytes.toByteArray();
        });
    }

    private void copy(String query, OutputStream lines) throws IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setFetchSize(AT_A_TIME);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.write(rows.getString(1).getBytes(StandardCharsets.UTF_8));
                    lines.write('\n');
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("a table cannot be read", fault);
        }
    }
}
