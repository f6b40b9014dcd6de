package io.keguan.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.file.LimitedStream;

/** The limits of bodies by what they are, and the ETag of detail views. */
public class HttpFilters {

    /** What a workbook is sent as: the body itself, so that it can be taken in as a stream. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static final long JSON_LIMIT = 1 << 20;
    private static final long ATTACHMENT_LIMIT = 11 << 20;
    private static final MediaType WORKBOOK = MediaType.valueOf(XLSX);

    private final long workbookLimit;

    public HttpFilters(
            @ConfigProperty(name = "keguan.http.workbook-limit", defaultValue = "52428800") long workbookLimit) {
        this.workbookLimit = workbookLimit;
    }

    @ServerRequestFilter(preMatching = true)
    public void limitBody(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        boolean attachment = is(type, MediaType.MULTIPART_FORM_DATA_TYPE);
        long limit = attachment ? ATTACHMENT_LIMIT : is(type, WORKBOOK) ? workbookLimit : JSON_LIMIT;
        if (request.getLength() > limit) {
            throw tooLarge(limit);
        }
        if (request.getLength() < 0 && !attachment && request.hasEntity()) {
            request.setEntityStream(new LimitedStream(request.getEntityStream(), limit, () -> tooLarge(limit)));
        }
    }

    private static boolean is(MediaType type, MediaType wanted) {
        return type != null && type.isCompatible(wanted) && !type.isWildcardType();
    }

    @ServerResponseFilter
    public void addETag(ContainerResponseContext response) {
        if (response.getEntity() instanceof DetailView view) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + view.version() + "\"");
        }
    }

    /** 201 with the view of a new record, and its path below the collection it was posted to as {@code Location}. */
    public static <T> RestResponse<T> created(UriInfo uri, Object id, T view) {
        return created(uri.getPath().replaceFirst("/$", ""), id, view);
    }

    /** @param path of the records; the path alone, because the caller reached us under another name, through the gateway */
    public static <T> RestResponse<T> created(String path, Object id, T view) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, path + "/" + id).entity(view).build();
    }

    private static Refused tooLarge(long limit) {
        return Refused.of(Refused.Kind.TOO_LARGE, "request.too-large").param("limit", (limit >> 20) + " MB");
    }
}
