package io.keguan.gateway.proxy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import io.restassured.RestAssured;

/** A request written byte by byte, for what no HTTP library would send or wait for. */
final class RawCall implements AutoCloseable {

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;

    RawCall() throws IOException {
        socket = new Socket("127.0.0.1", RestAssured.port);
        socket.setSoTimeout(15_000);
        out = socket.getOutputStream();
        in = socket.getInputStream();
    }

    RawCall line(String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    RawCall bytes(int count) throws IOException {
        out.write(new byte[count]);
        out.flush();
        return this;
    }

    /** Reads until so many bytes have come, or to the end. */
    byte[] read(int atLeast) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        try {
            while (read.size() < atLeast) {
                int count = in.read(part);
                if (count < 0) {
                    break;
                }
                read.write(part, 0, count);
            }
            return read.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String all() {
        return new String(read(Integer.MAX_VALUE), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
