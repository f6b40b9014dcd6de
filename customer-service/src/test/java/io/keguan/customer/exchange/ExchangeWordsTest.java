package io.keguan.customer.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.keguan.customer.archive.domain.FileField;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExchangeWordsTest {

    @Test
    void every_column_has_a_title_of_its_own_and_is_found_by_it() {
        assertThat(ImportColumn.all()).extracting(ImportColumn::title).doesNotHaveDuplicates()
                .allMatch(t -> t.matches(".*\\p{IsHan}.*"));
        assertThat(ImportColumn.all()).allSatisfy(c -> {
            assertThat(ImportColumn.titled(" " + c.title() + "* ")).contains(c);
            assertThat(ImportColumn.titled(c.path())).contains(c);
        });
    }

    @Test
    void the_words_of_workbooks_are_those_of_the_screens() throws IOException {
        Path root = Path.of(System.getProperty("keguan.root", ".."));
        JsonNode screens = new ObjectMapper()
                .readTree(root.resolve("frontend/src/locales/zh-CN/codes.json").toFile());
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(
                root.resolve("customer-service/src/main/resources/exchange-words.properties"))) {
            words.load(in);
        }
        assertThat(words).hasSizeGreaterThan(70)
                .allSatisfy((code, word) -> assertThat(screens.path((String) code).asText()).as((String) code)
                        .isEqualTo(word));
    }

    @Test
    void choices_and_districts_are_understood_as_they_are_shown() {
        for (FileField field : new FileField[]{FileField.CATEGORY, FileField.TYPE, FileField.PREFERRED_CHANNEL,
                FileField.PREFERRED_FREQUENCY, FileField.CONTACT_LEVEL}) {
            ExchangeWords.choices(field).forEach((code, word) -> {
                assertThat(ExchangeWords.typed(field, word)).isEqualTo(code);
                assertThat(ExchangeWords.shown(field, code)).isEqualTo(word);
            });
        }
        assertThat(ExchangeWords.typed(FileField.DISTRICT, "广东省 深圳市/宝安区")).isEqualTo("440306");
        assertThat(ExchangeWords.shown(FileField.DISTRICT, "440306")).isEqualTo("广东省深圳市宝安区");
        assertThat(ExchangeWords.typed(FileField.DISTRICT, "火星")).isEqualTo("火星");
    }
}
