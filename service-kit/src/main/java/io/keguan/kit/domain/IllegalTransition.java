package io.keguan.kit.domain;

import java.util.List;

/** An action that the aggregate's present state does not allow; answered with 409 and the actions that are allowed. */
public final class IllegalTransition extends RuntimeException {

    private final String aggregate;
    private final String from;
    private final String action;
    private final List<String> allowed;

    public IllegalTransition(String aggregate, String from, String action, List<String> allowed) {
        super("%s: %s is not allowed in %s".formatted(aggregate, action, from));
        this.aggregate = aggregate;
        this.from = from;
        this.action = action;
        this.allowed = List.copyOf(allowed);
    }

    public String aggregate() {
        return aggregate;
    }

    public String from() {
        return from;
    }

    public String action() {
        return action;
    }

    public List<String> allowed() {
        return allowed;
    }
}
