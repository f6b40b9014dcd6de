package io.keguan.kit.openapi;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

import io.keguan.kit.http.DetailView;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.problem.Problem;
import io.keguan.kit.problem.ProblemTexts;
import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Completes the description of the API with what holds for every operation of every service and stands in no annotation:
 * the version headers, the idempotency key, the status of an answer, the problem, and which fields may be missing or null.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final Map<Class<? extends Annotation>, PathItem.HttpMethod> VERBS = Map.of(GET.class,
            PathItem.HttpMethod.GET,
            POST.class, PathItem.HttpMethod.POST, PUT.class, PathItem.HttpMethod.PUT, PATCH.class,
            PathItem.HttpMethod.PATCH, DELETE.class, PathItem.HttpMethod.DELETE);
    /** An action on one record; {@code /things/actions/read-all} is none. */
    private static final String ACTION = ".*\\{[^/]+}/actions/[^/]+";

    private final IndexView index;

    public ApiDescription(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        addComponents(api.getComponents());
        api.addExtension("x-problem-codes", List.copyOf(new TreeSet<>(ProblemTexts.codes())));
        Shapes shapes = new Shapes(index, api.getComponents());
        index.getAnnotations(Path.class)
                .stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.CLASS)
                .flatMap(resource -> resource.asClass().methods().stream())
                .forEach(method -> VERBS.forEach((verb, name) -> {
                    PathItem item = api.getPaths().getPathItem(path(method));
                    if (method.hasDeclaredAnnotation(verb) && item != null && item.getOperations().containsKey(name)) {
                        describe(item.getOperations().get(name), name, method, shapes);
                    }
                }));
        shapes.answer(schemaRef("Problem"), Type.create(Problem.class));
    }

    private static void addComponents(Components components) {
        Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        components
                .addParameter("IfMatch", OASFactory.createParameter().name("If-Match").in(Parameter.In.HEADER)
                        .required(true).schema(text).description("the ETag of the version the caller has seen"))
                .addHeader("ETag", OASFactory.createHeader().required(true).schema(text)
                        .description("the version of the record, for If-Match"))
                .addHeader("Location", OASFactory.createHeader().required(true).schema(text)
                        .description("path of the new record"))
                .addResponse("Problem", OASFactory.createAPIResponse().description("Refused or failed (RFC 9457)")
                        .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE,
                                OASFactory.createMediaType().schema(schemaRef("Problem")))));
    }

    private void describe(Operation operation, PathItem.HttpMethod verb, MethodInfo method, Shapes shapes) {
        if (operation.getResponses().hasAPIResponse("default")) {
            // The filter sees the document more than once.
            return;
        }
        Type answer = unwrapped(method.returnType());
        boolean detail = index.getClassByName(answer.name()) instanceof ClassInfo view
                && view.interfaceNames().contains(Shapes.name(DetailView.class));
        APIResponse success = success(operation, method);
        if (detail) {
            success.addHeader("ETag", headerRef("ETag"));
        }
        if (detail && verb != PathItem.HttpMethod.GET
                && (verb != PathItem.HttpMethod.POST || path(method).matches(ACTION))) {
            operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/IfMatch"));
        }
        AnnotationInstance idempotent = idempotent(method);
        if (idempotent != null) {
            operation.addParameter(idempotencyKey(idempotent.valueWithDefault(index, "required").asBoolean()));
        }
        operation.getResponses().addAPIResponse("default",
                OASFactory.createAPIResponse().ref("#/components/responses/Problem"));
        content(success.getContent()).forEach(media -> media.setSchema(shapes.answer(media.getSchema(), answer)));
        if (operation.getRequestBody() != null) {
            body(method).forEach(type -> content(operation.getRequestBody().getContent())
                    .forEach(media -> shapes.request(media.getSchema(), type)));
        }
    }

    /** The answer of an operation that went well, under the status it really has; failures without words are dropped. */
    private APIResponse success(Operation operation, MethodInfo method) {
        Map<String, APIResponse> all = Map.copyOf(operation.getResponses().getAPIResponses());
        APIResponse success = all.entrySet().stream().filter(e -> e.getKey().startsWith("2")).findFirst().orElseThrow()
                .getValue();
        all.forEach((status, response) -> {
            if (response == success || content(response.getContent()).isEmpty()) {
                operation.getResponses().removeAPIResponse(status);
            }
        });
        boolean creates = method.parameterTypes().stream().anyMatch(t -> t.name().equals(Shapes.name(UriInfo.class)));
        if (creates) {
            success.addHeader("Location", headerRef("Location"));
        }
        String status = method.declaredAnnotation(ResponseStatus.class) instanceof AnnotationInstance stated
                ? stated.value().asString()
                : creates ? "201" : method.returnType().kind() == Type.Kind.VOID ? "204" : "200";
        operation.getResponses().addAPIResponse(status, success.description(
                RestResponse.Status.fromStatusCode(Integer.parseInt(status)).getReasonPhrase()));
        return success;
    }

    private static Parameter idempotencyKey(boolean required) {
        return OASFactory.createParameter().name("Idempotency-Key").in(Parameter.In.HEADER).required(required)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(100))
                .description("a repeated call with the same key gets the first answer");
    }

    private AnnotationInstance idempotent(MethodInfo method) {
        AnnotationInstance own = method.declaredAnnotation(Idempotent.class);
        return own != null ? own : method.declaringClass().declaredAnnotation(Idempotent.class);
    }

    private Stream<Type> body(MethodInfo method) {
        return method.parameters().stream().map(MethodParameterInfo::type)
                .filter(type -> index.getClassByName(type.name()) instanceof ClassInfo info && info.isRecord());
    }

    private static List<MediaType> content(org.eclipse.microprofile.openapi.models.media.Content content) {
        return content == null ? List.of() : List.copyOf(content.getMediaTypes().values());
    }

    private static Type unwrapped(Type type) {
        return type.name().equals(Shapes.name(RestResponse.class)) && type.kind() == Type.Kind.PARAMETERIZED_TYPE
                ? type.asParameterizedType().arguments().getFirst()
                : type;
    }

    private static String path(MethodInfo method) {
        String whole = value(method.declaringClass().declaredAnnotation(Path.class)) + "/"
                + value(method.declaredAnnotation(Path.class));
        return whole.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}").replaceAll("/+", "/").replaceFirst("/$", "");
    }

    private static String value(AnnotationInstance path) {
        return path == null ? "" : path.value().asString().strip();
    }

    private static Schema schemaRef(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    private static Header headerRef(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }
}
