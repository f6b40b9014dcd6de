package io.keguan.kit.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The life of an aggregate as one table: from which state an action leads to which. The same table refuses illegal moves,
 * tells the allowed actions, feeds the tests and draws the diagram in {@code docs/lifecycles}.
 */
public final class Transitions<S extends Enum<S>, A extends Enum<A>> {

    private record Move<S, A>(A action, S from, S to) {}

    private final String aggregate;
    private final Class<A> actions;
    private final Map<S, Map<A, S>> table;
    private final List<Move<S, A>> moves;
    private final S initial;

    private Transitions(Builder<S, A> builder) {
        this.aggregate = builder.aggregate;
        this.actions = builder.actions;
        this.table = builder.table;
        this.moves = List.copyOf(builder.moves);
        this.initial = builder.initial;
    }

    public static <S extends Enum<S>, A extends Enum<A>> Builder<S, A> of(String aggregate, Class<S> states,
            Class<A> actions) {
        return new Builder<>(aggregate, states, actions);
    }

    /** The state an action leads to; an {@link IllegalTransition} that names the allowed actions when it may not happen. */
    public S next(S from, A action) {
        S to = table.getOrDefault(from, Map.of()).get(action);
        if (to == null) {
            throw new IllegalTransition(aggregate, from.name(), action.name(),
                    allowed(from).stream().map(Enum::name).toList());
        }
        return to;
    }

    public Set<A> allowed(S from) {
        Set<A> allowed = EnumSet.noneOf(actions);
        allowed.addAll(table.getOrDefault(from, Map.of()).keySet());
        return allowed;
    }

    /** The actions allowed in a state that the caller also has the right to, as a detail view lists them. */
    public List<String> allowedNames(S from, Predicate<A> right) {
        return allowed(from).stream().filter(right).map(Transitions::actionName).toList();
    }

    /** An action as it stands in addresses and views: {@code REQUEST_VERIFICATION} is {@code request-verification}. */
    public static String actionName(Enum<?> action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The table as a Mermaid state diagram, in the order the moves were declared. */
    public String toMermaid() {
        StringBuilder out = new StringBuilder("stateDiagram-v2\n");
        out.append("    [*] --> ").append(initial).append('\n');
        moves.forEach(m -> out.append("    %s --> %s: %s%n".formatted(m.from, m.to, m.action).replace("\r", "")));
        table.forEach((state, exits) -> {
            if (exits.isEmpty() && moves.stream().anyMatch(m -> m.to == state)) {
                out.append("    ").append(state).append(" --> [*]\n");
            }
        });
        return out.toString();
    }

    /** Collects the moves; two rows for one state and action are a mistake and fail when the class is loaded. */
    public static final class Builder<S extends Enum<S>, A extends Enum<A>> {
        private final String aggregate;
        private final Class<A> actions;
        private final Map<S, Map<A, S>> table;
        private final List<Move<S, A>> moves = new ArrayList<>();
        private final S initial;

        private Builder(String aggregate, Class<S> states, Class<A> actions) {
            this.aggregate = aggregate;
            this.actions = actions;
            this.table = new EnumMap<>(states);
            for (S state : states.getEnumConstants()) {
                table.put(state, new EnumMap<>(actions));
            }
            this.initial = states.getEnumConstants()[0];
        }

        @SafeVarargs
        public final Builder<S, A> allow(A action, S to, S... from) {
            for (S state : from) {
                if (table.get(state).putIfAbsent(action, to) != null) {
                    throw new IllegalStateException("%s: two rows for %s in %s".formatted(aggregate, action, state));
                }
                moves.add(new Move<>(action, state, to));
            }
            return this;
        }

        public Transitions<S, A> build() {
            return new Transitions<>(this);
        }
    }
}
