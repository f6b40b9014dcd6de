package io.keguan.kit.test;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Requests as a client of the service makes them. */
public final class Api {

    static {
        // Groovy's first call initialises classes in an order that deadlocks when many threads make it at once.
        RestAssured.given().contentType(ContentType.JSON).body("{}").post("/q/health/live");
    }

    private Api() {}

    public static RequestSpecification as(Tokens caller) {
        return as(caller.token());
    }

    public static RequestSpecification as(String token) {
        return described().auth().oauth2(token).contentType(ContentType.JSON).accept(ContentType.JSON);
    }

    public static RequestSpecification anonymous() {
        return described().contentType(ContentType.JSON).accept(ContentType.JSON);
    }

    /** A request whose answer must be what the service's description of its API says. */
    public static RequestSpecification described() {
        return RestAssured.given().filter(DescribedAnswers.FILTER);
    }

    /** A request that has seen the given version. */
    public static RequestSpecification as(Tokens caller, Number version) {
        return as(caller).header("If-Match", "\"" + version + "\"");
    }
}
