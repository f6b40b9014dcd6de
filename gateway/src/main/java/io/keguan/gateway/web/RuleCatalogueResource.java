package io.keguan.gateway.web;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = All.class)))
    public Response all(@Context Request request) {
        EntityTag tag = new EntityTag(catalogue.tag());
        CacheControl ask = CacheControl.valueOf("private, no-cache");
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(new All(catalogue.entries())).tag(tag) : unchanged).cacheControl(ask)
                .build();
    }
}
