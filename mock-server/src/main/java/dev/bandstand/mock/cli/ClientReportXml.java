package dev.bandstand.mock.cli;

import dev.bandstand.contract.control.ClientCheck;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A client report as JUnit XML: a test case for each check, skipped when there was no occasion. */
final class ClientReportXml {

    private final XMLStreamWriter xml;

    private ClientReportXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * Writes a report.
     *
     * @param failing the checks that fail when they are bad; others pass and say so in their output
     */
    static String of(String world, List<ClientCheck> checks, Predicate<ClientCheck> failing) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new ClientReportXml(xml).suite(world, checks, failing);
            xml.close();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("The report cannot be written as XML", broken);
        }
        return text.toString();
    }

    private void suite(String world, List<ClientCheck> checks, Predicate<ClientCheck> failing)
            throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "client report of world " + world);
        xml.writeAttribute("tests", String.valueOf(checks.size()));
        xml.writeAttribute("failures", count(checks, check -> isBad(check) && failing.test(check)));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", count(checks, ClientReportXml::isNotSeen));
        xml.writeAttribute("time", "0");
        for (ClientCheck check : checks) {
            testCase(world, check, failing.test(check));
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private void testCase(String world, ClientCheck check, boolean fails) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "client-report." + world);
        xml.writeAttribute("name", String.valueOf(check.title()));
        xml.writeAttribute("time", "0");
        if (isNotSeen(check)) {
            xml.writeEmptyElement("skipped");
            xml.writeAttribute("message", "There was no occasion.");
        } else if (isBad(check)) {
            xml.writeStartElement(fails ? "failure" : "system-out");
            if (fails) {
                xml.writeAttribute("message", String.valueOf(check.advice()));
                xml.writeAttribute("type", String.valueOf(check.id()));
            }
            xml.writeCharacters("%s See calls %s of the journal."
                    .formatted(check.advice(), Objects.requireNonNullElse(check.evidence(), List.of())));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static boolean isBad(ClientCheck check) {
        return check.outcome() == ClientCheck.OutcomeEnum.BAD;
    }

    private static boolean isNotSeen(ClientCheck check) {
        return check.outcome() == ClientCheck.OutcomeEnum.NOT_SEEN;
    }

    private static String count(List<ClientCheck> checks, Predicate<ClientCheck> wanted) {
        return String.valueOf(checks.stream().filter(wanted).count());
    }
}
