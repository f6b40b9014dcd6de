package io.keguan.kit.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.file.LimitedStream;

/** The parts of a workbook file, each unpacked under watch and read without looking at anything outside of it. */
final class XlsxParts implements AutoCloseable {

    /** Small parts say nothing about a ratio: a few hundred bytes may well become many times as many. */
    private static final long ALWAYS_ALLOWED = 1 << 20;

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    /** What is done with a part. */
    interface Reading {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    private final ZipFile zip;
    private final SheetLimits limits;

    XlsxParts(Path file, SheetLimits limits) {
        this.limits = limits;
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (IOException notZip) {
            throw notXlsx();
        }
    }

    static Refused notXlsx() {
        return Refused.invalid("file", "sheet.not-xlsx", null);
    }

    static Refused tooLarge() {
        return Refused.invalid("file", "sheet.unpacks-too-large", null);
    }

    boolean has(String name) {
        return name != null && zip.getEntry(name) != null;
    }

    void read(String name, Reading reading) {
        ZipEntry entry = name == null ? null : zip.getEntry(name);
        if (entry == null) {
            throw notXlsx();
        }
        long allowed = Math.min(limits.unpacked(),
                Math.max(ALWAYS_ALLOWED, Math.max(entry.getCompressedSize(), 0) * limits.ratio()));
        try (InputStream unpacked = new LimitedStream(zip.getInputStream(entry), allowed, XlsxParts::tooLarge)) {
            XMLStreamReader xml = XML.createXMLStreamReader(unpacked);
            try {
                reading.read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | IOException broken) {
            throw notXlsx();
        }
    }

    /** The parts another part refers to: by id, and by the last word of their type. */
    Map<String, String> relations(String of) {
        int slash = of.lastIndexOf('/');
        String folder = of.substring(0, slash + 1);
        Map<String, String> found = new HashMap<>();
        read(folder + "_rels/" + of.substring(slash + 1) + ".rels", xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && "Relationship".equals(xml.getLocalName())) {
                    String target = String.valueOf(xml.getAttributeValue(null, "Target"));
                    String path = target.startsWith("/") ? target.substring(1) : folder + target;
                    found.put(xml.getAttributeValue(null, "Id"), path);
                    String type = String.valueOf(xml.getAttributeValue(null, "Type"));
                    found.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), path);
                }
            }
        });
        return found;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
