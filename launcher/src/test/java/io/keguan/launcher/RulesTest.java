package io.keguan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesTest {

    @TempDir
    Path folder;

    @Test
    void every_rule_that_the_sources_name_is_in_the_catalogue() {
        assertThat(Rules.of(Platform.repository()).unknown()).isEmpty();
    }

    @Test
    void what_a_test_proves_is_not_excused_as_well() {
        var rules = Rules.of(Platform.repository());
        assertThat(rules.reasoned()).isNotEmpty();
        assertThat(rules.contradicted()).isEmpty();
    }

    @Test
    void a_rule_with_a_reason_is_not_counted_as_forgotten() throws IOException {
        write("docs/rules/rules.csv", """
                id,article,rule,owner,kind,title_zh,rule_zh
                S4-16,第1条,a,customer,form,a,b
                S4-22,第2条,b,customer,form,a,b
                S4-23,第3条,c,customer,form,a,b
                """);
        write("docs/rules/not-software.md", """
                | Rule | Why |
                |---|---|
                | S4-16 | the operator's job |
                | S4-22 | said twice |
                | S9-99 | nobody knows it |
                | S4-23 | |
                """);
        write("customer-service/src/test/java/ATest.java", tag("\"S4-22\""));

        var out = new ByteArrayOutputStream();
        assertThat(Rules.of(folder).print(new PrintStream(out, true, StandardCharsets.UTF_8))).isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                customer         1 of   3 rules have a test, 1 a reason
                    without: S4-23
                all              1 of   3; 0 more describe the regulation itself
                rule S4-22 has a test and a reason not to be served
                unknown rule S9-99 in [docs/rules/not-software.md]
                """);
    }

    @Test
    void counts_tests_per_owner_and_reports_what_the_catalogue_does_not_know() throws IOException {
        write("docs/rules/rules.csv", """
                id,article,rule,owner,kind,title_zh,rule_zh
                S0-01,第1条,"Purpose, ""in"" words",none,data,a,b
                S4-22,第2条,"two
                lines",customer,form,a,b
                S4-23,第3条,c,customer,form,a,b
                S1-63,第4条,c,credit,form,a,b
                """);
        write("customer-service/src/test/java/ATest.java", tag("{\"S4-22\", \"S9-99\"}"));
        write("customer-service/src/main/java/Policy.java", tag("\"S4-23\""));
        write("frontend/e2e/a.spec.ts", tag("'S1-63'"));
        write("frontend/node_modules/a/b.ts", tag("'S8-88'"));

        var rules = Rules.of(folder);

        assertThat(rules.proofs()).containsOnlyKeys("S4-22", "S1-63");
        assertThat(rules.unknown()).containsOnlyKeys("S9-99");
        var out = new ByteArrayOutputStream();
        assertThat(rules.print(new PrintStream(out, true, StandardCharsets.UTF_8))).isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                credit           1 of   1 rules have a test
                customer         1 of   2 rules have a test
                    without: S4-23
                all              2 of   3; 1 more describe the regulation itself
                unknown rule S9-99 in [customer-service/src/test/java/ATest.java]
                """);
    }

    /** Put together here so that this file itself names no rule. */
    private static String tag(String ids) {
        return "@" + "Rule(" + ids + ")";
    }

    private void write(String file, String content) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
