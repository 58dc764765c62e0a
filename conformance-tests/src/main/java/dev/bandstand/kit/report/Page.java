package dev.bandstand.kit.report;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.bandstand.kit.markup.MarkupTemplate;
import java.util.Iterator;
import java.util.Optional;

/** Pages for people, written by templates. */
enum Page {
    SUMMARY("summary.md.mustache", false),
    HTML("report.html.mustache", true);

    /** Text of a target must not become markup, a table's edge or a line of its own. */
    private static final Mustache.Escaper MARKDOWN = text -> text.replaceAll("\\s+", " ")
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replaceAll("([\\\\`*_\\[\\]|#~!])", "\\\\$1");

    private final String template;
    private final boolean markup;

    Page(String template, boolean markup) {
        this.template = template;
        this.markup = markup;
    }

    String of(Report report) {
        return compiled().execute(new Reading(report));
    }

    private Template compiled() {
        Mustache.Compiler compiler = Mustache.compiler()
                .withCollector(new Sections())
                .withEscaper(markup ? Escapers.HTML : MARKDOWN)
                .emptyStringIsFalse(true)
                .defaultValue("");
        return MarkupTemplate.read(Page.class, template, compiler);
    }

    /** A section of what may be absent is written once or not at all. */
    private static final class Sections extends DefaultCollector {

        @Override
        public Iterator<?> toIterator(Object value) {
            return value instanceof Optional<?> maybe ? maybe.stream().iterator() : super.toIterator(value);
        }
    }
}
