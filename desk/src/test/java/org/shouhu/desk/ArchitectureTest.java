package org.shouhu.desk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shouhu.desk.storage.Migrations;

/** House rules that a compiler does not know. */
class ArchitectureTest {
    private static final Path REPOSITORY = Path.of("..");
    private static final Path DESK = Path.of("src/main");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.shouhu.desk");

    @Test
    void modelsKnowNoFramework() {
        noClasses()
                .that()
                .resideInAPackage("org.shouhu.desk..model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "jakarta..",
                        "java.sql..",
                        "javax.sql..",
                        "com.github.kagkarlsson..",
                        "com.google.crypto..",
                        "org.apache.kafka..",
                        "tools.jackson..",
                        "gg.jte..")
                .because("rules are read and tested without a server")
                .check(CLASSES);
    }

    @Test
    void theDatabaseStarterKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAPackage("org.shouhu.desk.storage.postgres..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .because("it starts before Spring does")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() throws IOException {
        var unmarked = new TreeSet<String>();
        for (var folder : packageFolders()) {
            var declaration = folder.resolve("package-info.java");
            if (!Files.exists(declaration) || !Files.readString(declaration).contains("@NullMarked\n")) {
                unmarked.add(REPOSITORY.relativize(folder).toString());
            }
        }
        assertThat(unmarked).as("packages without @NullMarked").isEmpty();
    }

    private static List<Path> packageFolders() throws IOException {
        try (var modules = Files.list(REPOSITORY)) {
            var sources = modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList();
            assertThat(sources).hasSizeGreaterThan(1);
            return sources.stream()
                    .flatMap(ArchitectureTest::files)
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
        }
    }

    @Test
    void nobodyTouchesAnotherModulesTables() {
        var modules = Migrations.modules();
        assertThat(modules).contains("storage", "audit", "identity");
        var trespasses = new TreeSet<String>();
        for (var owner : modules) {
            var foreign = tableOf(owner);
            files(DESK)
                    .filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".sql"))
                    .filter(file -> !belongsTo(owner, file))
                    .filter(file -> foreign.matcher(read(file)).find())
                    .forEach(file -> trespasses.add(file + " speaks to the schema of " + owner));
        }
        assertThat(trespasses).isEmpty();
    }

    @Test
    void aTrespassWouldBeSeen() {
        assertThat(tableOf("identity").matcher("select x\n from identity.fact").find())
                .isTrue();
        assertThat(tableOf("identity").matcher("UPDATE identity.fact SET").find())
                .isTrue();
        assertThat(tableOf("identity")
                        .matcher("import org.shouhu.desk.identity.FactId;")
                        .find())
                .isFalse();
    }

    private static Pattern tableOf(String schema) {
        return Pattern.compile(
                "\\b(?:from|join|into|update|using|references|table|truncate|on)\\s+" + schema + "\\.[a-z]",
                Pattern.CASE_INSENSITIVE);
    }

    private static boolean belongsTo(String module, Path file) {
        var path = file.toString().replace('\\', '/');
        return path.contains("/org/shouhu/desk/" + module + "/") || path.contains("/db/" + module + "/");
    }

    private static Stream<Path> files(Path root) {
        try (var found = Files.walk(root)) {
            return found.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
