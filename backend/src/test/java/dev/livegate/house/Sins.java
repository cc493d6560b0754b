package dev.livegate.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A small house in which every rule is broken once; compiled here so that no framework takes it for real. */
final class Sins {

    private static final Path SOURCES = Path.of("src/test/sins");

    private Sins() {}

    static JavaClasses planted() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Path out = Files.createTempDirectory("sins");
            List<String> arguments = new ArrayList<>(List.of(
                    "-proc:none", "-nowarn", "-d", out.toString(), "-cp", System.getProperty("java.class.path")));
            files.filter(Files::isRegularFile).map(Path::toString).forEach(arguments::add);
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
                throw new IllegalStateException("the sins do not compile");
            }
            return new ClassFileImporter().importPath(out);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
