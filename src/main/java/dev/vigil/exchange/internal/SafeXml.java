package dev.vigil.exchange.internal;

import dev.vigil.labeling.InvalidLabels;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** XML of others, read as a stream: no document types, hence no entities but the five, and nothing fetched from anywhere. */
public final class SafeXml {

    private static final int DEEPEST = 50;

    private SafeXml() {}

    /** @throws XMLStreamException where it is no XML; {@link InvalidLabels} comes out of reading what is forbidden */
    public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("references to elsewhere are not followed");
        });
        return new Guarded(factory.createXMLStreamReader(in));
    }

    /** Goes from the start of an element to its end. */
    public static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private static final class Guarded extends StreamReaderDelegate {

        private int depth;

        Guarded(XMLStreamReader reader) {
            super(reader);
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            switch (event) {
                case XMLStreamConstants.DTD -> throw new InvalidLabels("", "has a document type, which is refused");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new InvalidLabels("", "refers to an entity, which is refused");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new InvalidLabels("", "is nested deeper than " + DEEPEST + " elements");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
            return event;
        }

        /** By way of {@link #next()}, which counts and refuses. */
        @Override
        public String getElementText() throws XMLStreamException {
            var text = new StringBuilder();
            for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    throw new XMLStreamException("an element stands where only text is expected", getLocation());
                }
                if (isCharacters() || event == XMLStreamConstants.CDATA) {
                    text.append(getText());
                }
            }
            return text.toString();
        }
    }
}
