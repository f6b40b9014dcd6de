package io.keguan.kit.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

import io.keguan.kit.domain.Refused;

/** Counts what is really read, because nobody can be believed who says it before: a sender, or an archive that unpacks. */
public final class LimitedStream extends FilterInputStream {

    private final Supplier<Refused> refusal;
    private long left;

    /** @param limit in bytes @param refusal of the first byte beyond it */
    public LimitedStream(InputStream in, long limit, Supplier<Refused> refusal) {
        super(in);
        this.left = limit;
        this.refusal = refusal;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw refusal.get();
        }
    }
}
