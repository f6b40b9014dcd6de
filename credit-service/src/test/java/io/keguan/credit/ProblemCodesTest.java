package io.keguan.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.kit.problem.ProblemTexts;

/** Whatever the features of this service refuse with, or say stands in the way, has words in both languages. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemCodesTest {

    private static final Pattern CODE = Pattern.compile(
            "(?:Refused\\.(?:conflict|forbidden)|Reason\\.of|new Reason|requireOther)\\(\\s*(?:null,|by,|\"[\\w.]+\",)?\\s*"
                    + "\"((?:investigation|credit-rating|limit-change|credit-measure|credit-account|credit-file-request|credit-file-keeper)\\.[a-z-]+)\"");

    @Test
    void every_code_a_refusal_can_have_has_a_chinese_and_an_english_text() throws IOException {
        Set<String> codes = new TreeSet<>(Set.of("investigation.transition-not-allowed",
                "credit-rating.transition-not-allowed", "limit-change.transition-not-allowed",
                "credit-measure.transition-not-allowed", "credit-observation.transition-not-allowed",
                "credit-file-request.transition-not-allowed"));
        Path sources = Path.of(System.getProperty("keguan.root", "..")).resolve("credit-service/src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher found = CODE.matcher(Files.readString(file));
                while (found.find()) {
                    codes.add(found.group(1));
                }
            }
        }
        assertThat(codes).contains("investigation.missing", "credit-rating.supply-refused", "limit-change.over-cap",
                "credit-measure.supply-limited", "limit-change.decider-is-proposer");
        ProblemTexts texts = new ProblemTexts();
        assertThat(codes).allSatisfy(code -> {
            assertThat(texts.knows(code, Locale.CHINESE)).as(code + " in Chinese").isTrue();
            assertThat(texts.knows(code, Locale.ENGLISH)).as(code + " in English").isTrue();
        });
    }
}
