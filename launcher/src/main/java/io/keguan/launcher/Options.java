package io.keguan.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What was written after the command: {@code --name value} or a bare {@code --name}. */
record Options(Map<String, String> values) {

    static Options parse(String[] args) {
        var values = new HashMap<String, String>();
        for (var i = 1; i < args.length; i++) {
            if (!args[i].startsWith("--")) {
                throw new LaunchFailure("Unknown argument " + args[i]);
            }
            var hasValue = i + 1 < args.length && !args[i + 1].startsWith("--");
            values.put(args[i].substring(2), hasValue ? args[i + 1] : "");
            i += hasValue ? 1 : 0;
        }
        return new Options(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Path path(String name) {
        return Path.of(require(name)).toAbsolutePath().normalize();
    }

    int number(String name) {
        try {
            return Integer.parseInt(require(name));
        } catch (NumberFormatException e) {
            throw new LaunchFailure("--" + name + " must be a number, not " + values.get(name), e);
        }
    }

    private String require(String name) {
        if (!values.containsKey(name) || values.get(name).isEmpty()) {
            throw new LaunchFailure("--" + name + " is missing");
        }
        return values.get(name);
    }
}
