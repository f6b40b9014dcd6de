package io.keguan.kit.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The texts of a workbook, which its cells name by number. They lie in a file beside the heap: a hundred thousand customers
 * have half a million different texts, and the memory must not grow with the file somebody uploads.
 */
final class SharedTexts implements AutoCloseable {

    private final Path file;
    private final Arena memory = Arena.ofShared();
    private long[] ends = new long[1024];
    private int count;
    private MemorySegment texts;

    SharedTexts() {
        try {
            this.file = Files.createTempFile("keguan-texts", ".tmp");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes in the texts of the part; none when the workbook has no such part. */
    void readFrom(XlsxParts parts, String part, int cellLength) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            if (parts.has(part)) {
                parts.read(part, xml -> {
                    XlsxText text = new XlsxText(cellLength);
                    while (xml.hasNext()) {
                        if (text.ends(xml, xml.next(), "si")) {
                            add(text.take(), out);
                        }
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            texts = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), memory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String text, OutputStream out) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count] = (count == 0 ? 0 : ends[count - 1]) + bytes.length;
        count++;
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a number; a number nobody knows makes the file unreadable. */
    String get(String number) {
        int index;
        try {
            index = Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw XlsxParts.notXlsx();
        }
        if (index < 0 || index >= count) {
            throw XlsxParts.notXlsx();
        }
        long from = index == 0 ? 0 : ends[index - 1];
        byte[] bytes = texts.asSlice(from, ends[index] - from).toArray(ValueLayout.JAVA_BYTE);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        memory.close();
        Files.deleteIfExists(file);
    }
}
