package io.keguan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.keguan.kit.test.Api;
import io.keguan.kit.test.Together;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** The people of the sample company and what they do in a browser. */
public final class People {

    public static final String ORIGIN = "http://keguan.test";
    public static final String PASSWORD = "灯火阑珊处-2026";

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static List<Integer> foundings;
    private static UUID company;

    private People() {}

    /** Someone who is signed in. */
    public record Session(UUID id, String username, String cookie, String address) {

        /** A request as one of our own pages sends it. */
        public RequestSpecification page() {
            return reader().header("Origin", ORIGIN).header("Keguan-Csrf", "1");
        }

        /** A request with the cookie and nothing else. */
        public RequestSpecification reader() {
            return anonymous(address).cookie("keguan_session", cookie);
        }

        public RequestSpecification page(Number version) {
            return page().header("If-Match", "\"" + version + "\"");
        }
    }

    /** A person who has been registered. */
    public record Person(UUID id, String username, String password, int version) {}

    public static RequestSpecification anonymous(String address) {
        return Api.described().header("X-Forwarded-For", address).contentType(ContentType.JSON)
                .accept(ContentType.JSON).urlEncodingEnabled(false);
    }

    /** An address nobody has called from. */
    public static String address() {
        int number = NUMBERS.incrementAndGet();
        return "10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255);
    }

    public static String fresh(String prefix) {
        return prefix + NUMBERS.incrementAndGet();
    }

    /** The answers two people got who used the one-time link at the same moment. */
    public static synchronized List<Integer> foundings() {
        if (foundings == null) {
            foundings = Together.run(2, i -> anonymous(address()).body(Map.of("token", GatewayResource.SETUP_TOKEN,
                    "username", "founder", "name", "创始人", "password", PASSWORD, "companyName", "华光灯具厂"))
                    .post("/api/v1/auth/setup").statusCode());
        }
        return foundings;
    }

    /** A new session of the administrator who founded the company. */
    public static Session admin() {
        assertThat(foundings()).containsExactlyInAnyOrder(201, 409);
        return signIn("founder", PASSWORD);
    }

    public static synchronized UUID company() {
        if (company == null) {
            company = companyOf(admin());
        }
        return company;
    }

    private static UUID companyOf(Session admin) {
        return UUID.fromString(admin.reader().get("/api/v1/departments").path("items.find { it.parentId == null }.id"));
    }

    public static UUID department(Session admin, String name) {
        return UUID.fromString(admin.page().body(Map.of("code", fresh("D"), "name", name, "parentId", company()))
                .post("/api/v1/departments").then().statusCode(201).extract().path("id"));
    }

    /** Registers someone who has chosen an own password already. */
    public static Person person(Session admin, UUID department, String... roles) {
        Person registered = registered(admin, department, roles);
        Session first = signIn(registered.username, registered.password);
        first.page().body(Map.of("current", registered.password, "next", PASSWORD)).post("/api/v1/auth/password")
                .then().statusCode(204);
        int version = admin.reader().get("/api/v1/staff/" + registered.id).path("version");
        return new Person(registered.id, registered.username, PASSWORD, version);
    }

    /** Registers someone who still has the temporary password. */
    public static Person registered(Session admin, UUID department, String... roles) {
        String username = fresh("user");
        Response response = admin.page().body(Map.of("username", username, "name", "王晓明", "departmentId", department,
                "roles", roles)).post("/api/v1/staff");
        response.then().statusCode(201);
        return new Person(UUID.fromString(response.path("id")), username, response.path("temporaryPassword"), 0);
    }

    public static Session signIn(Person person) {
        return signIn(person.username, person.password);
    }

    public static Session signIn(String username, String password) {
        String address = address();
        Response response = login(username, password, address);
        response.then().statusCode(200);
        return new Session(UUID.fromString(response.path("id")), username, response.cookie("keguan_session"), address);
    }

    public static Response login(String username, String password, String address) {
        return anonymous(address).body(Map.of("username", username, "password", password)).post("/api/v1/auth/login");
    }
}
