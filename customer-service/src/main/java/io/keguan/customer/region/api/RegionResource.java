package io.keguan.customer.region.api;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

import io.keguan.customer.region.domain.Divisions;
import io.keguan.customer.region.domain.Divisions.Division;
import io.quarkus.security.Authenticated;

/** 省、市、区 for addresses; a district's code is what an address keeps. */
@Path("/api/v1/regions")
@Authenticated
@Tag(name = "regions")
public class RegionResource {

    public record Regions(List<Division> items) {}

    @GET
    @Cache(maxAge = 86_400)
    public Regions all() {
        return new Regions(Divisions.CHINA.provinces());
    }
}
