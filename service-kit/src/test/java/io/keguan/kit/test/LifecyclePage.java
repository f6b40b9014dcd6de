package io.keguan.kit.test;

import io.keguan.kit.domain.Transitions;

/** The diagram of a life in {@code docs/lifecycles}, made from the table that the software obeys. */
public final class LifecyclePage {

    private LifecyclePage() {}

    /** Fails when the page shows something else than the table. */
    public static void check(String aggregate, String title, Transitions<?, ?> lifecycle) {
        String page = """
                # %s

                Made from the table in the code; a test compares them.

                ```mermaid
                %s```
                """.formatted(title, lifecycle.toMermaid());
        CommittedFile.assertSame(TestInfra.root().resolve("docs/lifecycles/" + aggregate + ".md"), page);
    }
}
