package dev.livegate.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.problem.Refusal;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The rules of the house, each with its reason. */
final class HouseRules {

    static final Map<String, ArchRule> ALL = new LinkedHashMap<>();

    private static final Set<String> BAD_ROOMS =
            Set.of("util", "common", "support", "misc", "helper", "impl", "dto", "model", "service", "controller");

    static {
        add(
                "every room has a floor",
                classes()
                        .should(Conditions.that("be in a room of the plan", type -> House.hasFloor(House.roomOf(type))))
                        .because("a room without a floor can import anything"));
        add(
                "imports only go downstairs",
                classes()
                        .should(Conditions.dependOnly("on lower floors", House::leadsDownstairs))
                        .because("a room that imports a neighbour or a higher floor is the start of a cycle"));
        add(
                "nobody imports a resource",
                classes()
                        .should(Conditions.dependOnly("on what is no resource", HouseRules::notAnotherResource))
                        .because("a resource is a door for HTTP; jobs and rooms use the service"));
        add(
                "endpoints are public methods",
                methods()
                        .that(Conditions.are("endpoints", HouseRules::isEndpoint))
                        .should()
                        .bePublic()
                        .because("a package-private endpoint is silently 404"));
        add(
                "every door has a lock",
                methods()
                        .that(Conditions.are("endpoints", HouseRules::isEndpoint))
                        .should(Conditions.have("@RolesAllowed or @PermitAll on method or class", HouseRules::hasLock))
                        .because("who may enter is said at the door, not assumed"));
        add(
                "bodies are required",
                methods()
                        .that(Conditions.are("endpoints", HouseRules::isEndpoint))
                        .should(Conditions.have("@NotNull @Valid on every body", Bodies::areChecked))
                        .because("an empty body would reach the service as null"));
        add(
                "entities stay inside",
                methods()
                        .that(Conditions.are("endpoints", HouseRules::isEndpoint))
                        .should(Conditions.have("no entity in the signature", HouseRules::speaksNoEntity))
                        .because("what goes over the wire is a record of its own"));
        add(
                "rows have an owner",
                classes()
                        .that()
                        .areAnnotatedWith(Entity.class)
                        .should(Conditions.that(
                                "extend TenantOwned or say why not with @PlatformOwned", HouseRules::hasOwner))
                        .because("a row of nobody is a row of everybody"));
        add(
                "queries live on the entity",
                noClasses()
                        .that(Conditions.areTypes("neither entities nor platform", HouseRules::mustNotQuery))
                        .should()
                        .callMethodWhere(Conditions.call("a query", HouseRules::isQuery))
                        .because("who looks for a query looks in one place"));
        add(
                "one kind of refusal",
                classes()
                        .that()
                        .areAssignableTo(RuntimeException.class)
                        .and()
                        .areNotAssignableTo(Problem.class)
                        .and()
                        .arePublic()
                        .should(Conditions.that("not be", type -> false))
                        .allowEmptyShould(true)
                        .because("everything that is refused is a Problem; the rest is a bug"));
        add(
                "refusals are enums",
                classes()
                        .that()
                        .implement(Refusal.class)
                        .should()
                        .beEnums()
                        .because("one grep for a code finds every way to refuse"));
        add(
                "constructors inject",
                noFields().should().beAnnotatedWith(Inject.class).because("a constructor shows what a class needs"));
        add(
                "settings are mapped",
                noFields()
                        .should()
                        .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                        .because("typed settings with defaults live in a @ConfigMapping"));
        add(
                "time is injected",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..platform.time..")
                        .should()
                        .callMethodWhere(Conditions.call("now()", HouseRules::readsTheClock))
                        .because("only platform/time knows now"));
        add(
                "few hands",
                constructors()
                        .that(Conditions.are("of beans", unit -> isBean(unit.getOwner())))
                        .should(Conditions.have(
                                "at most five collaborators",
                                unit -> ((JavaCodeUnit) unit)
                                                .getRawParameterTypes()
                                                .size()
                                        <= 5))
                        .because("a class that needs more does more than one thing"));
        add(
                "services remember nothing",
                fields().that(Conditions.are("of use cases", HouseRules::isServiceField))
                        .should()
                        .beFinal()
                        .because("what two requests share must be in the database"));
        add(
                "no drawers for odds and ends",
                classes()
                        .should(Conditions.that("be in a room with a name of the domain", HouseRules::isWellNamed))
                        .because("a package called util is where nobody looks"));
        add(
                "the app starts no process",
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.lang.ProcessBuilder")
                        .because("ASVS V1.2.5: nothing a customer types can become a command"));
    }

    private HouseRules() {}

    private static void add(String name, ArchRule rule) {
        ALL.put(name, rule);
    }

    static boolean isEndpoint(JavaMember member) {
        return member instanceof JavaMethod
                && !isClient(member.getOwner())
                && member.getAnnotations().stream().anyMatch(HouseRules::isHttpMethod);
    }

    /** It asks somebody else's doors, and is none. */
    private static boolean isClient(JavaClass type) {
        return type.isAnnotatedWith(RegisterRestClient.class);
    }

    private static boolean isHttpMethod(JavaAnnotation<?> annotation) {
        return annotation.getRawType().isAnnotatedWith("jakarta.ws.rs.HttpMethod")
                || Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD")
                        .contains(annotation.getRawType().getSimpleName());
    }

    private static boolean hasLock(JavaMember member) {
        return locked(member.isAnnotatedWith(RolesAllowed.class), member.isAnnotatedWith(PermitAll.class))
                || locked(
                        member.getOwner().isAnnotatedWith(RolesAllowed.class),
                        member.getOwner().isAnnotatedWith(PermitAll.class));
    }

    private static boolean locked(boolean roles, boolean open) {
        return roles || open;
    }

    private static boolean notAnotherResource(JavaClass from, JavaClass to) {
        return from.equals(to)
                || !House.isOurs(to)
                || !to.isAnnotatedWith(Path.class)
                || isClient(to)
                || isNestedIn(from, to);
    }

    private static boolean isNestedIn(JavaClass from, JavaClass to) {
        return from.getName().startsWith(to.getName() + "$");
    }

    private static boolean speaksNoEntity(JavaMember member) {
        return ((JavaMethod) member)
                .getAllInvolvedRawTypes().stream().noneMatch(type -> type.isAnnotatedWith(Entity.class));
    }

    private static boolean hasOwner(JavaClass type) {
        return type.isAssignableTo(TenantOwned.class)
                || type.isAnnotatedWith("dev.livegate.platform.scope.PlatformOwned");
    }

    private static boolean mustNotQuery(JavaClass type) {
        return !type.isAnnotatedWith(Entity.class) && !House.roomOf(type).equals("platform");
    }

    private static boolean isQuery(JavaClass owner, String method) {
        boolean manager = owner.isAssignableTo("jakarta.persistence.EntityManager") && method.startsWith("create");
        boolean jdbc = owner.isAssignableTo("java.sql.Connection") || owner.isAssignableTo("javax.sql.DataSource");
        return manager || jdbc;
    }

    private static boolean readsTheClock(JavaClass owner, String method) {
        boolean calendar = owner.getPackageName().equals("java.time") && method.equals("now");
        return calendar || (owner.getName().equals("java.lang.System") && method.equals("currentTimeMillis"));
    }

    private static boolean isServiceField(JavaMember member) {
        return member instanceof JavaField
                && isBean(member.getOwner())
                && member.getOwner().getSimpleName().endsWith("Service")
                && !member.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static boolean isBean(JavaClass type) {
        return has(type, Singleton.class) || has(type, ApplicationScoped.class) || has(type, Path.class);
    }

    private static boolean has(JavaClass type, Class<? extends Annotation> annotation) {
        return type.isAnnotatedWith(annotation);
    }

    private static boolean isWellNamed(JavaClass type) {
        return Set.of(type.getPackageName().split("\\.")).stream().noneMatch(BAD_ROOMS::contains);
    }
}
