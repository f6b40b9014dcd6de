package io.keguan.customer.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.keguan.kit.test.Api;
import io.keguan.kit.test.Tokens;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;

/** Files for tests, and how they are sent. */
public final class Uploads {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Uploads() {}

    /** A PDF nobody has sent before. */
    public static byte[] pdf() {
        return ("%PDF-1.4\n% " + UUID.randomUUID() + "\n%%EOF").getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] png() {
        return ("\u0089PNG\r\n\u001a\n" + UUID.randomUUID()).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** An archive with the given entries, as office documents are. */
    public static byte[] zip(String... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static Map<String, Object> about(String kind, String fileName, Object... more) {
        Map<String, Object> about = new LinkedHashMap<>(Map.of("kind", kind, "fileName", fileName));
        for (int i = 0; i < more.length; i += 2) {
            about.put((String) more[i], more[i + 1]);
        }
        return about;
    }

    public static Response upload(Tokens by, String customerId, Map<String, Object> about, byte[] file) {
        try {
            return Api.as(by).contentType("multipart/form-data")
                    .multiPart(new MultiPartSpecBuilder(JSON.writeValueAsBytes(about)).controlName("about")
                            .mimeType("application/json").build())
                    .multiPart(new MultiPartSpecBuilder(file).controlName("file").fileName("file")
                            .mimeType("application/octet-stream").build())
                    .post(path(customerId));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Response uploaded(Tokens by, String customerId, Map<String, Object> about, byte[] file) {
        Response added = upload(by, customerId, about, file);
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        return added;
    }

    public static String path(String customerId) {
        return "/api/v1/customers/" + customerId + "/attachments";
    }
}
