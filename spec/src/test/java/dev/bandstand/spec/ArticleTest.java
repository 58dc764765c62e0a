package dev.bandstand.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleTest {

    @ParameterizedTest
    @CsvSource({
        "pause, A pause",
        "ApproveRestore, An ApproveRestore",
        "undo, An undo",
        "use, A use",
        "unitTest, A unitTest",
        "one, A one",
        "Operations_Act:cancel, An Operations_Act:cancel"
    })
    void a_word_has_the_article_of_its_sound(String word, String expected) {
        assertThat(Article.first(word)).isEqualTo(expected);
        assertThat(Article.with(word)).isEqualTo("a" + expected.substring(1));
    }

    @ParameterizedTest
    @CsvSource({
        "A job ends, a job ends",
        "StartRestore answers, StartRestore answers",
        "JSON bodies are labelled, JSON bodies are labelled",
        "Exports_Begin answers, Exports_Begin answers"
    })
    void a_phrase_begins_small_unless_with_a_name(String title, String phrase) {
        assertThat(Rule.phrase(title)).isEqualTo(phrase);
    }
}
