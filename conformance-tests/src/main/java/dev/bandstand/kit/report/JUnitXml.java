package dev.bandstand.kit.report;

import dev.bandstand.kit.report.Report.RuleInfo;
import dev.bandstand.kit.report.Report.ScenarioInfo;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** JUnit XML as CI servers read it: one case for each rule and scenario, or for the rule where no scenario is its own. */
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

    /** A case: a rule seen through one of its scenarios, or as a whole. */
    private record Case(RuleInfo rule, Optional<ScenarioInfo> scenario) {

        String className() {
            return scenario.map(ScenarioInfo::feature)
                    .map(feature -> "features/" + feature.replace(".feature", ""))
                    .orElse("all-traffic");
        }

        String name() {
            return rule.id() + " " + scenario.map(ScenarioInfo::name).orElse(rule.title());
        }

        double seconds() {
            return scenario.map(ScenarioInfo::seconds).orElse(0.0);
        }

        /** A scenario that went well stays green only when its rule was broken nowhere else. */
        boolean failed() {
            return rule.outcome().equals("failed")
                    || (rule.scored() && rule.outcome().equals("not-testable"));
        }
    }

    private void write() throws XMLStreamException {
        List<Case> cases = cases();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "bandstand " + report.target().contract());
        xml.writeAttribute("tests", Integer.toString(cases.size()));
        xml.writeAttribute(
                "failures", Long.toString(cases.stream().filter(Case::failed).count()));
        xml.writeAttribute("errors", Long.toString(count(cases, "error")));
        xml.writeAttribute(
                "skipped",
                Long.toString(cases.stream().filter(JUnitXml::skipped).count()));
        xml.writeAttribute("time", "%.3f".formatted(report.run().seconds()));
        xml.writeStartElement("properties");
        property("seed", Long.toString(report.run().seed()));
        property("verdict", report.verdict().result());
        xml.writeEndElement();
        for (Case each : cases) {
            write(each);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (RuleInfo rule : report.rules()) {
            List<ScenarioInfo> own = report.scenarios().stream()
                    .filter(scenario -> scenario.rules().contains(rule.id()))
                    .toList();
            own.forEach(scenario -> cases.add(new Case(rule, Optional.of(scenario))));
            if (own.isEmpty()) {
                cases.add(new Case(rule, Optional.empty()));
            }
        }
        return cases;
    }

    private void write(Case each) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", clean(each.className()));
        xml.writeAttribute("name", clean(each.name()));
        xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", each.seconds()));
        xml.writeStartElement("properties");
        property("rule", each.rule().id());
        property("level", each.rule().level());
        property("profile", each.rule().profile());
        xml.writeEndElement();
        if (each.failed()) {
            problem("failure", each.rule());
        } else if (each.rule().outcome().equals("error")) {
            problem("error", each.rule());
        } else if (skipped(each)) {
            xml.writeStartElement("skipped");
            xml.writeAttribute(
                    "message", clean(each.rule().reason().orElse(each.rule().outcome())));
            xml.writeEndElement();
        } else if (each.rule().outcome().equals("warned")) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(clean("warning: "
                    + String.join(System.lineSeparator(), each.rule().findings())));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void problem(String element, RuleInfo rule) throws XMLStreamException {
        String message = rule.findings().stream().findFirst().or(rule::reason).orElse(rule.outcome());
        xml.writeStartElement(element);
        xml.writeAttribute("type", rule.id());
        xml.writeAttribute("message", clean(message));
        xml.writeCharacters(clean("%s%nsource: %s%nexchanges: %s%nagain: %s%n"
                .formatted(
                        rule.statement(),
                        String.join(", ", rule.sources()),
                        rule.evidence(),
                        rule.reproduce().orElse("-"))));
        xml.writeEndElement();
    }

    private void property(String name, String value) throws XMLStreamException {
        xml.writeStartElement("property");
        xml.writeAttribute("name", name);
        xml.writeAttribute("value", clean(value));
        xml.writeEndElement();
    }

    private static boolean skipped(Case each) {
        return switch (each.rule().outcome()) {
            case "not-applicable", "waived" -> true;
            case "not-testable" -> !each.rule().scored();
            default -> false;
        };
    }

    private static long count(List<Case> cases, String outcome) {
        return cases.stream()
                .filter(each -> each.rule().outcome().equals(outcome))
                .count();
    }

    private static String clean(String text) {
        return text.replaceAll(NOT_XML, "\uFFFD");
    }
}
