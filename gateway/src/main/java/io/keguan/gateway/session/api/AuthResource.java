package io.keguan.gateway.session.api;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

import io.keguan.gateway.proxy.Call;
import io.keguan.gateway.session.Accounts;
import io.keguan.gateway.session.SessionCookie;
import io.keguan.gateway.session.Setup;
import io.keguan.gateway.session.SignIn;
import io.keguan.gateway.staff.domain.StaffMember;
import io.keguan.gateway.staff.domain.Username;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;

/** Signing in and out, one's own account, and the first minute of an installation. */
@Path("/api/v1/auth")
@Tag(name = "auth")
public class AuthResource {

    private final SignIn signIn;
    private final Accounts accounts;
    private final Setup setup;
    private final SessionCookie cookie;
    private final CurrentStaff staff;
    private final RoutingContext request;

    public AuthResource(SignIn signIn, Accounts accounts, Setup setup, SessionCookie cookie, CurrentStaff staff,
            RoutingContext request) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.setup = setup;
        this.cookie = cookie;
        this.staff = staff;
        this.request = request;
    }

    @POST
    @Path("/login")
    @PermitAll
    public RestResponse<AuthJson.Me> login(@Valid @NotNull AuthJson.Login login) {
        SignIn.SignedIn signedIn = signIn.login(login.username(), login.password(), Call.address(request));
        cookie.set(request.response(), signedIn.token());
        return RestResponse.ok(me(signedIn.staffId()));
    }

    @POST
    @Path("/logout")
    @Authenticated
    public void logout() {
        accounts.closeSession(Call.caller(request).key(), staff.actor());
        cookie.clear(request.response());
    }

    @GET
    @Path("/me")
    @Authenticated
    public AuthJson.Me me() {
        return me(staff.actor().id());
    }

    @POST
    @Path("/password")
    @Authenticated
    public void changePassword(@Valid @NotNull AuthJson.ChangePassword change) {
        signIn.changePassword(staff.actor(), change.current(), change.next(), Call.address(request));
        cookie.clear(request.response());
    }

    @GET
    @Path("/setup")
    @PermitAll
    public AuthJson.SetupState setupState() {
        return new AuthJson.SetupState(setup.open());
    }

    @POST
    @Path("/setup")
    @PermitAll
    @ResponseStatus(201)
    public AuthJson.Me setup(@Valid @NotNull AuthJson.Setup wanted) {
        StaffMember founder = setup.found(new Setup.Founder(wanted.token(), new Username(wanted.username()),
                wanted.name(), wanted.password(), wanted.companyName()));
        return me(founder.id());
    }

    private AuthJson.Me me(UUID id) {
        StaffMember member = accounts.get(id);
        return AuthJson.Me.of(member, accounts.departmentOf(member));
    }
}
