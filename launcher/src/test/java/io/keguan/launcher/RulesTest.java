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
