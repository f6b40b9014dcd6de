package io.keguan.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemTextsTest {

    private static final Pattern CODE = Pattern.compile(
            "\"((?:registration|customer|access-request|legal-hold|destruction-list|filing|logbook|trade-record|classification-run|archive-snapshot|period|"
                    + "attachment|paper|company-code|phone|email|district|validation|import|export|"
                    + "reception|duty-roster|thank-you-event|guest-list|archive-check|archive-check-item|violation|duty|care-plan)\\.[a-z.-]+)\"");
    /** Names of tasks and notifications look alike; their words are in the screens. */
    private static final Pattern WORK = Pattern.compile("registration\\.(audit|verify|correct|returned|established|"
            + "audit-overdue|verification-requested)"
            + "|classification-run\\.(approve|approved|rejected)"
            + "|access-request\\.(approve|approved|register|registered|chase|"
            + "rejected|revoked|expired|returned|lost|bar-lifted|overdue|consent|review|return|deadline)"
            + "|customer\\.(retention-ended|keep-sealed|destroyable|unsealed)"
            + "|filing\\.(submit|correct|accept|escalated|accepted|returned|overdue|reminder|open-former|open-imported)"
            + "|import\\.(check|write|undo|approve|execute|checked|failed|rejected|done|undone)"
            + "|export\\.(make|expire|approve|ready|rejected|failed)"
            + "|reception\\.(receive|follow|assigned|stood-in|corrected)"
            + "|thank-you-event\\.(plan|close|lists-due|list-late|hold|cancelled|asked)|guest-list\\.(submit|late)"
            + "|archive-check\\.(draw|undrawn|judge|judge-own)"
            + "|archive-check-item\\.(correct|confirm|found|returned|corrected|overdue|dropped)"
            + "|violation\\.(decide|confirmed|dismissed|against-you)"
            + "|duty\\.(overdue|reminder)|care-plan\\.(approve|approved|correct|returned)"
            + "|attachment\\.(expiry|expiring|expired|renew)|paper\\.(overdue|return)");

    @Test
    void every_code_a_refusal_can_have_has_a_chinese_and_an_english_text() throws IOException {
        ProblemTexts texts = new ProblemTexts();
        Set<String> codes = codes();
        assertThat(codes).contains("registration.company-code-taken", "customer.access-needed", "phone.invalid");
        codes.add("registration.transition-not-allowed");
        codes.add("reception.transition-not-allowed");
        codes.add("thank-you-event.transition-not-allowed");
        codes.add("import.transition-not-allowed");
        codes.add("export.transition-not-allowed");
        codes.add("access-request.transition-not-allowed");
        assertThat(codes).allSatisfy(code -> {
            assertThat(texts.knows(code, Locale.CHINESE)).as(code + " in Chinese").isTrue();
            assertThat(texts.knows(code, Locale.ENGLISH)).as(code + " in English").isTrue();
            assertThat(texts.text(code, java.util.Map.of(), Locale.CHINESE)).as(code).containsPattern("\\p{IsHan}");
            assertThat(texts.text(code, java.util.Map.of(), Locale.ENGLISH)).as(code)
                    .doesNotContainPattern("\\p{IsHan}");
        });
    }

    private static Set<String> codes() throws IOException {
        Path sources = Path.of(System.getProperty("keguan.root", "..")).resolve("customer-service/src/main/java");
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(f -> f.toString().endsWith(".java")).forEach(file -> {
                try {
                    Matcher found = CODE.matcher(Files.readString(file));
                    while (found.find()) {
                        if (!WORK.matcher(found.group(1)).matches() && !found.group(1).endsWith(".v")) {
                            codes.add(found.group(1));
                        }
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return codes;
    }
}
