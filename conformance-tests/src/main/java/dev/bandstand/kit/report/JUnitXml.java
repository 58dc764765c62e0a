package dev.bandstand.kit.report;

import dev.bandstand.kit.report.Report.RuleInfo;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit XML as CI servers read it, valid by the schemas of Surefire and of Jenkins: one case for each rule, so that its
 * numbers are those of the verdict. Only a scored rule that was broken is a failure.
 */
final class JUnitXml {

    /** Characters that XML cannot hold at all. */
    private static final String NOT_XML = "[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    private final Report report;
    private final XMLStreamWriter xml;

    private JUnitXml(Report report, XMLStreamWriter xml) {
        this.report = report;
        this.xml = xml;
    }

    static String of(Report report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JUnitXml(report, xml).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML could not be written to memory", e);
        }
        return text.append('\n').toString();
    }

    /** The kinds of result that CI servers know. */
    private enum Kind {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED;

        static Kind of(RuleInfo rule) {
            return switch (rule.outcome()) {
                case "passed" -> PASSED;
                case "failed" -> FAILURE;
                case "error" -> ERROR;
                default -> SKIPPED;
            };
        }
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuite");
        attribute("name", report.target().title() + " conformance");
        attribute("time", seconds(report.run().seconds()));
        attribute("tests", Integer.toString(report.rules().size()));
        attribute("errors", count(Kind.ERROR));
        attribute("skipped", count(Kind.SKIPPED));
        attribute("failures", count(Kind.FAILURE));
        xml.writeStartElement("properties");
        property("verdict", Headline.of(report));
        property("target", report.target().baseUrl());
        property("scope", Headline.scope(report));
        property("seed", Long.toString(report.run().seed()));
        xml.writeEndElement();
        for (RuleInfo rule : report.rules()) {
            write(rule);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(RuleInfo rule) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("name", rule.id() + " " + rule.title());
        attribute("classname", report.target().contract() + "." + rule.profile());
        attribute("time", seconds(took(rule)));
        switch (Kind.of(rule)) {
            case PASSED -> {}
            case FAILURE -> problem("failure", rule);
            case ERROR -> problem("error", rule);
            case SKIPPED -> {
                xml.writeStartElement("skipped");
                attribute("message", rule.outcome() + ": " + message(rule));
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
    }

    /** The time of a rule's scenarios; each counts for the first of its rules, so that the sum is right. */
    private double took(RuleInfo rule) {
        return report.scenarios().stream()
                .filter(scenario -> !scenario.rules().isEmpty()
                        && Objects.equals(scenario.rules().getFirst(), rule.id()))
                .mapToDouble(Report.ScenarioInfo::seconds)
                .sum();
    }

    private void problem(String element, RuleInfo rule) throws XMLStreamException {
        xml.writeStartElement(element);
        attribute("type", rule.id());
        attribute("message", message(rule));
        xml.writeCharacters(clean("%s\nseen: %s\nsource: %s\nexchanges: %s\nagain: %s\n"
                .formatted(
                        rule.statement(),
                        String.join("\n      ", rule.findings()),
                        String.join(", ", rule.sources()),
                        rule.evidence(),
                        rule.reproduce().orElse("-"))));
        xml.writeEndElement();
    }

    private static String message(RuleInfo rule) {
        return rule.findings().stream().findFirst().or(rule::reason).orElse(rule.statement());
    }

    private void property(String name, String value) throws XMLStreamException {
        xml.writeStartElement("property");
        attribute("name", name);
        attribute("value", value);
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, clean(value));
    }

    private String count(Kind kind) {
        return Long.toString(
                report.rules().stream().filter(rule -> Kind.of(rule) == kind).count());
    }

    private static String seconds(double time) {
        return String.format(Locale.ROOT, "%.3f", time);
    }

    private static String clean(String text) {
        return text.replaceAll(NOT_XML, "\uFFFD");
    }
}
