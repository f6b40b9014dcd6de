package io.keguan.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

import io.keguan.kit.test.SuiteResource;

/**
 * The gateway with a database of its own and two services behind it: customer is a small server that does what a path asks
 * for, credit is an address where nobody listens. Tests come in through a trusted proxy, so that each can have an address.
 */
public class GatewayResource extends SuiteResource {

    public static final String SETUP_TOKEN = "one-time-link-of-the-test";

    private ScriptedService service;

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(super.start());
        service = new ScriptedService();
        config.put("keguan.gateway.upstreams.customer.url", service.url());
        config.put("keguan.gateway.upstreams.credit.url", "http://127.0.0.1:" + closedPort());
        config.put("keguan.gateway.setup-token", SETUP_TOKEN);
        config.put("keguan.gateway.public-url", "http://keguan.test");
        config.put("keguan.gateway.trusted-proxies", "127.0.0.1");
        config.put("keguan.gateway.sign-in.address-failures", "8");
        config.put("keguan.gateway.proxy.response-timeout", "2S");
        config.put("keguan.gateway.rates.per-second", "20");
        config.put("keguan.gateway.rates.burst", "150");
        config.put("keguan.gateway.rates.anonymous-per-second", "1");
        config.put("keguan.gateway.rates.anonymous-burst", "40");
        return config;
    }

    @Override
    public void stop() {
        service.stop();
        super.stop();
    }

    private static int closedPort() {
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return once.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
