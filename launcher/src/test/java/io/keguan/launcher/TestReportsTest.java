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
class TestReportsTest {

    @TempDir
    Path folder;
    final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void what_tests_printed_counts_for_nothing_however_it_looks() throws IOException {
        report("kit/target/surefire-reports/TEST-a.xml",
                """
                        <testsuite><testcase name="a"><system-out><![CDATA[<testcase><failure>]] ]> \u001b > ]]]></system-out></testcase>
                        <testcase name="b"><failure message="no"><![CDATA[no]]></failure></testcase></testsuite>""");
        assertThat(print()).isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("1 passed, 1 failed\n");
    }

    @Test
    void adds_up_the_reports_of_all_parts_and_fails_when_one_test_did() throws IOException {
        report("kit/target/surefire-reports/TEST-a.xml", """
                <testsuite><testcase name="a"/><testcase name="b"><failure>no</failure></testcase>
                <testcase name="c"><error/><system-out>x</system-out></testcase></testsuite>""");
        report("frontend/test-results/vitest.xml",
                """
                        <testsuites><testsuite><testcase name="a"><system-out/></testcase><testcase name="b"><skipped/></testcase>
                        </testsuite></testsuites>""");
        assertThat(print()).isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                frontend               1 passed, 0 failed, 1 skipped
                kit                    1 passed, 2 failed
                2 passed, 2 failed, 1 skipped
                """);
    }

    @Test
    void a_run_without_any_test_is_no_success() throws IOException {
        assertThat(print()).isFalse();
        report("kit/target/surefire-reports/TEST-a.xml", "<testsuite><testcase name=\"a\"/></testsuite>");
        assertThat(print()).isTrue();
    }

    private boolean print() {
        return TestReports.of(folder).print(new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private void report(String file, String content) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
