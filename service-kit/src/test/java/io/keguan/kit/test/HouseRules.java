package io.keguan.kit.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;

import jakarta.annotation.Nullable;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The arrows between the packages of a service, and a few habits nobody needs to argue about again. */
public final class HouseRules {

    private static final String[] SERVICES = {"io.keguan.customer..", "io.keguan.credit..", "io.keguan.complaint..",
            "io.keguan.order..", "io.keguan.reporting..", "io.keguan.gateway..", "io.keguan.launcher.."};

    private HouseRules() {}

    /** Checks all rules on a service's base package, such as {@code io.keguan.customer}. */
    public static void check(String base) {
        JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(base);
        rules(base).forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    private static List<ArchRule> rules(String base) {
        String[] others = Arrays.stream(SERVICES).filter(s -> !s.equals(base + "..")).toArray(String[]::new);
        return List.of(
                noClasses().should().dependOnClassesThat().resideInAnyPackage(others)
                        .because("services meet in HTTP and events, never in code"),
                noClasses().that().resideInAPackage("..domain..").should()
                        .dependOnClassesThat(DescribedPredicate.not(domainMaySee(base)))
                        .because("the domain sees only Java, persistence and validation annotations and kit.domain"),
                noClasses().that().resideInAPackage("..persistence..").should().dependOnClassesThat()
                        .resideInAnyPackage(base + "..api..", base + "..events..").because("the arrows point inwards"),
                noClasses().that().resideInAPackage("..api..").should().beAnnotatedWith(Transactional.class)
                        .because("transactions belong to use cases"),
                noMethods().that().areDeclaredInClassesThat().resideInAPackage("..api..").should()
                        .beAnnotatedWith(Transactional.class).because("transactions belong to use cases"),
                noMethods().that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class).should()
                        .haveNameMatching("set[A-Z].*").because("an aggregate has intent methods, no setters"),
                noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
                        .orShould().callMethod(LocalDateTime.class, "now").orShould()
                        .callMethod(ZonedDateTime.class, "now").because("business time comes from the injected clock"),
                methods().that().areDeclaredInClassesThat().areAnnotatedWith(Path.class).and().arePublic()
                        .should(beGuarded()));
    }

    private static DescribedPredicate<JavaClass> domainMaySee(String base) {
        return JavaClass.Predicates
                .resideInAnyPackage("java..", "jakarta.persistence..", "jakarta.validation..", "io.keguan.kit.domain..",
                        base + "..domain..", "org.hibernate.annotations..", "org.hibernate.type..")
                .or(JavaClass.Predicates.equivalentTo(Nullable.class))
                .or(JavaClass.Predicates.equivalentTo(Object[].class))
                .or(new DescribedPredicate<>("primitive or array of allowed") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.isPrimitive() || type.isArray();
                    }
                }).as("what the domain may see");
    }

    private static ArchCondition<JavaMethod> beGuarded() {
        return new ArchCondition<>("say who may call it, on the method or the class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean http = method.getAnnotations().stream()
                        .anyMatch(a -> a.getRawType().isMetaAnnotatedWith(jakarta.ws.rs.HttpMethod.class));
                List<String> guards = List.of(RolesAllowed.class.getName(), PermitAll.class.getName(),
                        DenyAll.class.getName(), "io.quarkus.security.Authenticated");
                boolean guarded = guards.stream().anyMatch(g -> method.isAnnotatedWith(g)
                        || method.getOwner().isAnnotatedWith(g));
                if (http && !guarded) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is open to everyone"));
                }
            }
        };
    }
}
