package io.keguan.credit.creditfile.api;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.keguan.credit.creditfile.FileKeepers;
import io.keguan.credit.creditfile.persistence.CreditFileLists;
import io.keguan.credit.creditfile.persistence.CreditFileLists.KeeperRow;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 信用档案保管人: who keeps the credit files, and who did before. Everybody may know whom to ask. */
@Path("/api/v1/credit-file-keepers")
@Authenticated
@Tag(name = "credit-files")
public class FileKeeperResource {

    private final FileKeepers keepers;
    private final CreditFileLists lists;
    private final CurrentStaff staff;

    public FileKeeperResource(FileKeepers keepers, CreditFileLists lists, CurrentStaff staff) {
        this.keepers = keepers;
        this.lists = lists;
        this.staff = staff;
    }

    @GET
    public Page<KeeperRow> list(@BeanParam @Valid PageQuery page) {
        return lists.keepers(page);
    }

    @GET
    @Path("/{id}")
    public KeeperRow view(@PathParam("id") UUID id) {
        return lists.keeper(id);
    }

    @POST
    @Idempotent
    public RestResponse<KeeperRow> designate(@NotNull @Valid CreditFileJson.Designation body, UriInfo uri) {
        KeeperRow keeper = lists.keeper(keepers.designate(body.toDesignation(), staff.actor()));
        return HttpFilters.created(uri, keeper.id(), keeper);
    }
}
