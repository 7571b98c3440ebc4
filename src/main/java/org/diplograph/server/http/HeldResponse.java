package org.diplograph.server.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds an answer back until it is finished or larger than {@link #MOST} bytes: a small one can then be kept, and what
 * fails on the way has a status.
 */
final class HeldResponse extends HttpServletResponseWrapper {

    static final int MOST = 256 << 10;

    private final HttpServletResponse response;
    private final Runnable atLength;
    private final Sink sink = new Sink();
    private @Nullable ByteArrayOutputStream held = new ByteArrayOutputStream();
    private @Nullable PrintWriter writer;

    /** @param atLength what is done before an answer goes out that is too large to be held */
    HeldResponse(HttpServletResponse response, Runnable atLength) {
        super(response);
        this.atLength = atLength;
        this.response = response;
    }

    /** The whole answer, if it is held still. */
    Optional<byte[]> whole() {
        if (writer != null) {
            writer.flush();
        }
        return Optional.ofNullable(held).map(ByteArrayOutputStream::toByteArray);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return sink;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(sink, StandardCharsets.UTF_8));
        }
        return writer;
    }

    /** The length is known when the answer is. */
    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    @Override
    public boolean isCommitted() {
        return held == null || super.isCommitted();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (held == null) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        if (held == null) {
            super.resetBuffer();
        } else {
            held.reset();
        }
    }

    @Override
    public void reset() {
        super.reset();
        resetBuffer();
    }

    private final class Sink extends ServletOutputStream {

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (held != null && held.size() + length > MOST) {
                atLength.run();
                held.writeTo(response.getOutputStream());
                held = null;
            }
            if (held == null) {
                response.getOutputStream().write(bytes, from, length);
            } else {
                held.write(bytes, from, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (held == null) {
                response.getOutputStream().flush();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("answers are written as they come");
        }
    }
}
