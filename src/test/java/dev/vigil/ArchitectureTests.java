package dev.vigil;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;

@AnalyzeClasses(packages = "dev.vigil", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = classes()
            .should()
            .haveNameNotMatching(".*(Impl|Manager|Helper|Util|Utils|Data|Info)")
            .because("such a name says nothing about what the class is");

    @ArchTest
    static final ArchRule timeIsAParameter = noClasses()
            .that()
            .doNotHaveSimpleName("ClockConfiguration")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule randomnessIsAParameter =
            noClasses().should().callMethod(Math.class, "random").orShould().callConstructor(Random.class);

    @ArchTest
    static final ArchRule processesStartInTwoPlaces = noClasses()
            .that()
            .resideOutsideOfPackages("dev.vigil.media.internal..", "dev.vigil.database.internal..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ProcessBuilder.class)
            .orShould()
            .callMethod(Runtime.class, "exec", String.class)
            .orShould()
            .callMethod(Runtime.class, "exec", String[].class);

    @ArchTest
    static final ArchRule nativeVideoStaysInMedia = noClasses()
            .that()
            .resideOutsideOfPackage("dev.vigil.media..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco..");

    @ArchTest
    static final ArchRule nothingIsDeserialisedByJava =
            noClasses().should().dependOnClassesThat().belongToAnyOf(ObjectInputStream.class);

    @ArchTest
    static final ArchRule pagesStayOutOfModuleRoots = noClasses()
            .that(resideInAPackage("dev.vigil.*"))
            .and()
            .resideOutsideOfPackage("dev.vigil.shell..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin.flow.component..", "com.vaadin.flow.router..");

    @ArchTest
    static final ArchRule renderingIsTheSameOnEveryMachine = noClasses()
            .that()
            .resideInAPackage("dev.vigil.renderer..")
            .should()
            .callMethodWhere(target(owner(type(Math.class)))
                    .and(target(nameMatching(
                            "a?(sin|cos|tan)|atan2|exp|expm1|log|log10|log1p|pow|cbrt|hypot|sinh|cosh|tanh|fma"))))
            .because("Math may differ by machine in the last bits, StrictMath may not");
}
