package io.keguan.gateway.web;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.Authenticated;

/** The catalogue of rules behind the page 制度对照; a browser that has it is told so. */
@Path("/api/v1/rules")
@Authenticated
@Tag(name = "rules")
public class RuleCatalogueResource {

    @Schema(name = "RuleTexts")
    public record All(List<RuleCatalogue.Entry> items) {}

    private final RuleCatalogue catalogue;

    public RuleCatalogueResource(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    public RestResponse<All> all(@Context Request request) {
        EntityTag tag = new EntityTag(catalogue.tag());
        RestResponse.ResponseBuilder<All> answer = request.evaluatePreconditions(tag) == null
                ? RestResponse.ResponseBuilder.ok(new All(catalogue.entries()))
                : RestResponse.ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED);
        return answer.tag(tag).cacheControl(CacheControl.valueOf("private, no-cache")).build();
    }
}
