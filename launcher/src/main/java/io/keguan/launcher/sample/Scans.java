package io.keguan.launcher.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Random;

import javax.imageio.ImageIO;

/** Small pictures and papers that look like scans from afar; the same seed makes the same bytes. */
final class Scans {

    private static final int WIDTH = 520;
    private static final int HEIGHT = 360;
    private static final Color INK = new Color(0x33, 0x3B, 0x47);
    private static final Color SEAL = new Color(0xC0, 0x2A, 0x2A, 0xB0);

    private Scans() {}

    /** A framed certificate with lines of writing and a red seal. */
    static byte[] picture(long seed) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xFB, 0xF7, 0xEC));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0xB0, 0x8A, 0x3C));
        pen.setStroke(new BasicStroke(6));
        pen.drawRect(14, 14, WIDTH - 28, HEIGHT - 28);
        pen.setColor(INK);
        pen.fillRect(WIDTH / 2 - 90, 44, 180, 22);
        var words = new Random(seed);
        for (int line = 0; line < 8; line++) {
            pen.fillRect(56, 96 + line * 26, 70, 8);
            pen.fillRect(140, 96 + line * 26, 60 + words.nextInt(250), 8);
        }
        pen.setColor(SEAL);
        pen.setStroke(new BasicStroke(5));
        pen.drawOval(WIDTH - 160, HEIGHT - 150, 104, 104);
        pen.fillOval(WIDTH - 124, HEIGHT - 114, 32, 32);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** One page with a line of Latin letters, as a PDF any reader opens. */
    static byte[] page(String words) {
        var text = "BT /F1 18 Tf 72 760 Td (%s) Tj ET".formatted(words);
        var objects = new String[]{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
                "<< /Length %d >>\nstream\n%s\nendstream".formatted(text.length(), text)};
        var page = new StringBuilder("%PDF-1.4\n");
        var starts = new ArrayList<Integer>();
        for (int i = 0; i < objects.length; i++) {
            starts.add(page.length());
            page.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        var table = page.length();
        page.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
        starts.forEach(start -> page.append("%010d 00000 n \n".formatted(start)));
        page.append("trailer\n<< /Size ").append(objects.length + 1).append(" /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return page.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
