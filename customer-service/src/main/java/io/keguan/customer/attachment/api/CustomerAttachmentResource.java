package io.keguan.customer.attachment.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import io.keguan.customer.attachment.Attachments;
import io.keguan.customer.attachment.domain.Attachment;
import io.keguan.customer.attachment.domain.AttachmentKind;
import io.keguan.customer.attachment.domain.AttachmentStatus;
import io.keguan.customer.attachment.persistence.AttachmentContents;
import io.keguan.customer.attachment.persistence.AttachmentList;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/**
 * 证照与附件 of a customer. A file comes as multipart/form-data, 10 MB at most, and goes out as a download only: never as
 * something a browser would show by itself.
 */
@Path("/api/v1/customers/{customerId}/attachments")
@Authenticated
@Tag(name = "attachments")
public class CustomerAttachmentResource {

    private static final String ANY = "*/*";

    private final Attachments attachments;
    private final AttachmentList list;
    private final AttachmentContents contents;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public CustomerAttachmentResource(Attachments attachments, AttachmentList list, AttachmentContents contents,
            CurrentStaff staff, IfMatch ifMatch) {
        this.attachments = attachments;
        this.list = list;
        this.contents = contents;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @GET
    public Page<AttachmentList.View> list(@PathParam("customerId") UUID customerId, @BeanParam @Valid PageQuery page,
            @QueryParam("kind") AttachmentKind kind, @QueryParam("status") AttachmentStatus status,
            @QueryParam("changeRequest") UUID changeRequest) {
        attachments.requireAccess(customerId, staff.actor());
        return list.page(customerId, new AttachmentList.Filter(kind, status, changeRequest), page, staff.actor());
    }

    /** Which copies the file must hold, and how it stands with each. */
    @GET
    @Path("/wanted")
    public AttachmentJson.WantedViews wanted(@PathParam("customerId") UUID customerId) {
        return new AttachmentJson.WantedViews(attachments.wanted(customerId, staff.actor()).stream()
                .map(AttachmentJson.WantedView::of).toList());
    }

    @GET
    @Path("/{id}")
    public AttachmentList.View view(@PathParam("customerId") UUID customerId, @PathParam("id") UUID id) {
        attachments.requireAccess(customerId, staff.actor());
        return list.view(customerId, id, staff.actor());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<AttachmentList.View> add(@PathParam("customerId") UUID customerId,
            @RestForm("about") @PartType(MediaType.APPLICATION_JSON) @NotNull @Valid AttachmentJson.Form about,
            @RestForm("file") FileUpload file, UriInfo uri) {
        if (file == null) {
            throw Refused.invalid("file", "validation.required", null);
        }
        UUID id = attachments.add(customerId, new Attachments.Upload(file.uploadedFile(), about.name()),
                about.toDomain(), about.replaces(), staff.actor());
        return HttpFilters.created(uri, id, list.view(customerId, id, staff.actor()));
    }

    @POST
    @Path("/{id}/actions/void")
    public AttachmentList.View declareVoid(@PathParam("customerId") UUID customerId, @PathParam("id") UUID id,
            @NotNull @Valid AttachmentJson.Voiding body) {
        attachments.declareVoid(customerId, id, ifMatch.version(), body.reason(), staff.actor());
        return list.view(customerId, id, staff.actor());
    }

    @GET
    @Path("/{id}/content")
    @APIResponse(responseCode = "200", content = @Content(mediaType = ANY, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<StreamingOutput> content(@PathParam("customerId") UUID customerId, @PathParam("id") UUID id) {
        return download(attachments.open(customerId, id, null, staff.actor()));
    }

    /** The content of personal papers, for a purpose that is written down. */
    @POST
    @Path("/{id}/actions/reveal")
    @APIResponse(responseCode = "200", content = @Content(mediaType = ANY, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<StreamingOutput> reveal(@PathParam("customerId") UUID customerId, @PathParam("id") UUID id,
            @NotNull @Valid AttachmentJson.Purpose body) {
        return download(attachments.open(customerId, id, body.purpose(), staff.actor()));
    }

    private RestResponse<StreamingOutput> download(Attachment attachment) {
        String name = URLEncoder.encode(attachment.file().fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return RestResponse.ResponseBuilder
                .<StreamingOutput>ok(out -> contents.copy(attachment.customerId(), attachment.id(), out),
                        attachment.file().fileType().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"attachment.%s\"; filename*=UTF-8''%s"
                        .formatted(attachment.file().fileType().extension(), name))
                .header(HttpHeaders.CONTENT_LENGTH, attachment.file().byteSize())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
