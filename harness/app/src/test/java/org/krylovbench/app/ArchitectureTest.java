package org.krylovbench.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callConstructor;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.catalog.Inspections;
import org.krylovbench.core.catalog.Preconditioners;
import org.krylovbench.core.catalog.Solvers;
import org.krylovbench.core.inspect.Inspection;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.problems.Entry;
import org.krylovbench.problems.Problem;
import org.krylovbench.problems.catalog.Images;
import org.krylovbench.problems.catalog.Problems;
import org.krylovbench.problems.catalog.Psfs;
import org.krylovbench.problems.image.ImageRecipe;
import org.krylovbench.problems.psf.PsfRecipe;
import org.krylovbench.report.figure.Figure;
import org.krylovbench.report.figure.Figures;

/** The rules of harness/DESIGN.md, over the whole tree. */
final class ArchitectureTest {

    private static final JavaClasses TREE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.krylovbench");

    /** Which modules of ours a module may know; the arrows of the design. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "problems", Set.of(),
            "core", Set.of("problems"),
            "fftw", Set.of("core"),
            "nd4j", Set.of("problems", "core"),
            "results", Set.of(),
            "statistics", Set.of(),
            "bench", Set.of("problems", "core", "results", "statistics"),
            "report", Set.of("results", "statistics"));

    /** Where a library may be used. */
    private record Library(String name, String packages, List<String> modules) {}

    private static final List<Library> LIBRARIES = List.of(
            new Library("ND4J", "org.nd4j..", List.of("nd4j")),
            new Library("JavaCPP", "org.bytedeco..", List.of("nd4j", "fftw")),
            new Library("EJML", "org.ejml..", List.of("core")),
            new Library("JTransforms", "org.jtransforms..", List.of("problems", "core")),
            new Library("JLargeArrays", "org.visnow..", List.of("problems", "core", "nd4j")),
            new Library("Hipparchus", "org.hipparchus..", List.of("problems", "statistics")),
            new Library("FastDoubleParser", "ch.randelshofer..", List.of("problems")),
            new Library("Commons RNG", "org.apache.commons.rng..", List.of("problems")),
            new Library("Commons CSV", "org.apache.commons.csv..", List.of("problems", "results", "report")),
            new Library("MFL", "us.hebi.matlab.mat..", List.of("problems")),
            new Library("jHDF", "io.jhdf..", List.of("problems")),
            new Library("JMH", "org.openjdk.jmh..", List.of("bench")),
            new Library("SnakeYAML", "org.snakeyaml..", List.of("bench")),
            new Library("Jackson", "tools.jackson..", List.of("bench", "results", "report")),
            new Library("JFreeChart", "org.jfree..", List.of("report")),
            new Library("Batik", "org.apache.batik..", List.of("report")),
            new Library("PDFBox", "org.apache.pdfbox..", List.of("report")),
            new Library("FontBox", "org.apache.fontbox..", List.of("report")),
            new Library("graphics2d", "de.rototor..", List.of("report")),
            new Library("picocli", "picocli..", List.of("app")));

    static Set<Map.Entry<String, Set<String>>> arrows() {
        return ARROWS.entrySet();
    }

    static List<Library> libraries() {
        return LIBRARIES;
    }

    @ParameterizedTest
    @MethodSource("arrows")
    void a_module_knows_only_those_that_its_arrows_point_from(Map.Entry<String, Set<String>> arrow) {
        String[] others = ARROWS.keySet().stream()
                .filter(module -> !module.equals(arrow.getKey()))
                .filter(module -> !arrow.getValue().contains(module))
                .map(module -> "org.krylovbench." + module + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("org.krylovbench." + arrow.getKey() + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.krylovbench.app..")
                .check(TREE);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void a_library_is_used_in_its_modules_only(Library library) {
        String[] homes = library.modules().stream()
                .map(module -> "org.krylovbench." + module + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library.packages())
                .check(TREE);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("org.krylovbench.(**)").should().beFreeOfCycles().check(TREE);
    }

    @Test
    void only_the_command_line_knows_the_standard_streams() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.krylovbench.app..")
                .should(ACCESS_STANDARD_STREAMS)
                .check(TREE);
    }

    @Test
    void only_the_bench_and_the_command_line_start_processes() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.krylovbench.bench..", "org.krylovbench.app..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Process.class)
                .check(TREE);
    }

    @Test
    void nothing_static_can_change() {
        fields().that(areStatic())
                .should()
                .beFinal()
                .andShould()
                .haveRawType(DescribedPredicate.not(resideInAnyPackage("java.util.concurrent.atomic.."))
                        .and(DescribedPredicate.not(assignableTo(StringBuilder.class))))
                .check(TREE);
    }

    private static DescribedPredicate<JavaField> areStatic() {
        return DescribedPredicate.describe(
                "are static",
                field -> field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !field.getOwner().getPackageName().contains("jmh_generated"));
    }

    @Test
    void nothing_is_drawn_without_a_seed() {
        noClasses()
                .should(callConstructor(Random.class))
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .check(TREE);
    }

    @Test
    void every_package_is_null_marked() {
        Set<String> unmarked = TREE.stream()
                .map(JavaClass::getPackage)
                .filter(p -> !p.getName().contains("jmh_generated"))
                .filter(p ->
                        p.getClasses().stream().anyMatch(c -> !c.getSimpleName().equals("package-info")))
                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                .map(p -> p.getName())
                .collect(Collectors.toSet());
        assertThat(unmarked).as("add a package-info.java with @NullMarked").isEmpty();
    }

    @Test
    void a_type_is_named_for_what_it_is() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(TREE);
    }

    @Test
    void every_method_and_recipe_is_a_record_in_its_catalog() {
        classes()
                .that(implement(Solver.class))
                .should(beIn("Solvers", Solvers.ALL))
                .check(TREE);
        classes()
                .that(implement(Preconditioner.class))
                .should(beIn("Preconditioners", Preconditioners.ALL))
                .check(TREE);
        classes()
                .that(implement(Inspection.class))
                .should(beIn("Inspections", Inspections.ALL))
                .check(TREE);
        classes()
                .that(implement(Problem.class))
                .should(beIn("Problems", Problems.ALL))
                .check(TREE);
        classes()
                .that(implement(ImageRecipe.class))
                .should(beIn("Images", Images.ALL))
                .check(TREE);
        classes()
                .that(implement(PsfRecipe.class))
                .should(beIn("Psfs", Psfs.ALL))
                .check(TREE);
        classes()
                .that(implement(Figure.class))
                .should(beIn(
                        "Figures",
                        Figures.ALL.stream()
                                .map(line -> new Entry<>(line.name(), line.summary(), line.prototype()))
                                .toList()))
                .check(TREE);
    }

    private static DescribedPredicate<JavaClass> implement(Class<?> type) {
        return DescribedPredicate.describe(
                "implement " + type.getSimpleName(), c -> !c.isInterface() && c.isAssignableTo(type));
    }

    private static ArchCondition<JavaClass> beIn(String catalog, List<? extends Entry<?>> entries) {
        return new ArchCondition<>("be a record with a line in " + catalog) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean listed = entries.stream()
                        .anyMatch(
                                entry -> entry.prototype().getClass().getName().equals(item.getName()));
                if (!listed || !item.isRecord()) {
                    events.add(SimpleConditionEvent.violated(
                            item,
                            item.getSimpleName() + " must be a record and have a line in " + catalog
                                    + ".ALL: new Entry<>(\"name\", \"what it is\", new " + item.getSimpleName()
                                    + "(...))"));
                }
            }
        };
    }
}
