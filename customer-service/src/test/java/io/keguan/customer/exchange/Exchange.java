package io.keguan.customer.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.customer.Forms;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.job.JobRunner;
import io.keguan.kit.security.Roles;
import io.keguan.kit.sheet.SheetLimits;
import io.keguan.kit.sheet.SheetReader;
import io.keguan.kit.sheet.SheetRow;
import io.keguan.kit.sheet.SheetWriter;
import io.keguan.kit.sheet.SheetWriter.Column;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.Tokens;
import io.quarkus.arc.Arc;
import io.restassured.response.Response;

/** Imports and exports for tests, and the people who work on them. */
public final class Exchange {

    public static final String IMPORTS = "/api/v1/imports/";
    public static final String EXPORTS = "/api/v1/exports/";
    public static final Tokens CLERK = Tokens.staff("周经理").role(Roles.ACCOUNT_MANAGER).department(Forms.SALES);
    public static final Tokens HEAD = Tokens.staff("张建国").role(Roles.DEPT_MANAGER).department(Forms.SALES);
    public static final Tokens HEAD_TOO = Tokens.staff("钱大海").role(Roles.DEPT_MANAGER).department(Forms.SALES);
    public static final Tokens ADMIN_TOO = Tokens.staff("沈慧").role(Roles.DATA_ADMIN).department(Forms.EXPORT);
    public static final Tokens GM = Tokens.staff("总经理").role(Roles.GENERAL_MANAGER).department(UUID.randomUUID());
    public static final List<String> NEW = List.of("客户名称*", "统一社会信用代码", "客户类别*", "客户类型*", "省／市／区*", "详细地址*", "联系人姓名*",
            "联系人联系电话*", "市场区域");

    private Exchange() {}

    public static byte[] workbook(List<String> titles, List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = new SheetWriter(out)) {
            writer.sheet("客户", titles.stream().map(t -> Column.of(t, 12)).toList());
            rows.forEach(writer::row);
        }
        return out.toByteArray();
    }

    /** A complete row of a company nobody knows yet, under the titles {@link #NEW}. */
    public static List<String> newRow(String name) {
        return Arrays.asList(name, Forms.companyCode(), "一般客户", "经销商", "广东省中山市", "古镇镇中兴大道 8 号", "李强",
                Forms.mobile(), "=本市及周边");
    }

    public static Response send(Tokens by, byte[] workbook) {
        return Api.as(by).contentType(HttpFilters.XLSX).queryParam("fileName", "客户.xlsx")
                .queryParam("reason", "旧系统资料迁移").body(workbook).post("/api/v1/imports");
    }

    /** Sends a workbook and waits until it is checked. */
    public static Response checked(Tokens by, byte[] workbook) {
        Response sent = send(by, workbook);
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(201);
        return until(by, sent, "CHECKED");
    }

    /** Takes a checked import up to the point where it can be executed. */
    public static Response approved(Response checked) {
        Response approved = act(HEAD, act(CLERK, checked, "submit", null), "approve", Map.of());
        assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
        return approved;
    }

    public static Response done(Response checked) {
        return until(Forms.DATA_ADMIN, act(Forms.DATA_ADMIN, approved(checked), "execute", null), "DONE");
    }

    public static Response act(Tokens by, Response seen, String action, Object body) {
        return act(IMPORTS, by, seen, action, body);
    }

    public static Response act(String base, Tokens by, Response seen, String action, Object body) {
        var request = Api.as(by, seen.<Integer>path("version"));
        return (body == null ? request : request.body(body)).post(base + seen.path("id") + "/actions/" + action);
    }

    /** The import once the background work has brought it there. */
    public static Response until(Tokens by, Response seen, String status) {
        return until(IMPORTS, by, seen, status);
    }

    public static Response until(String base, Tokens by, Response seen, String status) {
        assertThat(seen.statusCode()).as(seen.asString()).isIn(200, 201);
        JobRunner runner = Arc.container().instance(JobRunner.class).get();
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100)).until(() -> {
            runner.run();
            Response now = Api.as(by).get(base + seen.path("id"));
            assertThat(now.<String>path("status")).as(now.asString()).isIn(status, "CHECKING", "RUNNING", "UNDOING",
                    "SUBMITTED", "APPROVED");
            return status.equals(now.path("status"));
        });
        return Api.as(by).get(base + seen.path("id"));
    }

    /** A workbook the service makes, or its refusal. */
    public static Response fetched(Tokens by, String path) {
        return Api.as(by).accept("*/*").get(path);
    }

    public static Response audit(Tokens by, String type, String id) {
        return Api.as(by).queryParam("type", type).queryParam("id", id).get("/api/v1/services/customer/audit");
    }

    static List<SheetRow> read(Response workbook) {
        assertThat(workbook.statusCode()).as(workbook.asString()).isEqualTo(200);
        List<SheetRow> rows = new ArrayList<>();
        try {
            Path file = Files.createTempFile("exchange", ".xlsx");
            Files.write(file, workbook.asByteArray());
            SheetReader.read(file, SheetLimits.rows(200_000), rows::add);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
