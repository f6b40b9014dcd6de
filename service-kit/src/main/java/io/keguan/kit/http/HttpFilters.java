package io.keguan.kit.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.keguan.kit.domain.Refused;

/** The body limit of JSON requests, and the ETag of detail views. */
public class HttpFilters {

    static final long JSON_LIMIT = 1 << 20;

    @ServerRequestFilter(preMatching = true)
    public void limitBody(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (type != null && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE) && !type.isWildcardType()) {
            return;
        }
        if (request.getLength() > JSON_LIMIT) {
            throw tooLarge();
        }
        if (request.getLength() < 0 && request.hasEntity()) {
            request.setEntityStream(new Limited(request.getEntityStream()));
        }
    }

    @ServerResponseFilter
    public void addETag(ContainerResponseContext response) {
        if (response.getEntity() instanceof DetailView view) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + view.version() + "\"");
        }
    }

    /** 201 with the view of a new record, and its path below the collection it was posted to as {@code Location}. */
    public static <T> RestResponse<T> created(UriInfo uri, Object id, T view) {
        // The path alone: the caller reached us under another name, through the gateway.
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, uri.getPath().replaceFirst("/$", "") + "/" + id).entity(view).build();
    }

    private static Refused tooLarge() {
        return Refused.of(Refused.Kind.TOO_LARGE, "request.too-large").param("limit", "1 MB");
    }

    /** Counts what a request without a declared length really sends. */
    private static final class Limited extends FilterInputStream {
        private long seen;

        private Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) {
            seen += bytes;
            if (seen > JSON_LIMIT) {
                throw tooLarge();
            }
        }
    }
}
