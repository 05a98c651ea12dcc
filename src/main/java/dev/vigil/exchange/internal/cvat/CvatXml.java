package dev.vigil.exchange.internal.cvat;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The small pieces that CVAT's XML consists of, an element a line. */
final class CvatXml {

    private final XMLStreamWriter xml;

    CvatXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void startDocument() throws XMLStreamException {
        xml.writeStartDocument("utf-8", "1.0");
        newLine();
    }

    void endDocument() throws XMLStreamException {
        xml.writeEndDocument();
    }

    /** @param attributes names and values in turn */
    void start(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
        newLine();
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
        newLine();
    }

    void text(String name, Object value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value.toString());
        end();
    }

    /** {@code <attribute name="...">value</attribute>}. */
    void attribute(String name, Object value) throws XMLStreamException {
        xml.writeStartElement("attribute");
        xml.writeAttribute("name", name);
        xml.writeCharacters(value.toString());
        end();
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
