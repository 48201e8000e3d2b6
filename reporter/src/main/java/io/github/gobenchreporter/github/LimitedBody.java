package io.github.gobenchreporter.github;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** An answer's body that fails where it is longer than any of GitHub's, or has no end. */
final class LimitedBody extends ResponseBody {
  /** A page of comments, a hundred of 65,536 characters, each of which JSON may write as six. */
  static final long MOST_BYTES = 64L << 20;

  private final ResponseBody body;
  private final BufferedSource source;

  private LimitedBody(ResponseBody body, long most) {
    this.body = body;
    this.source =
        Okio.buffer(
            new ForwardingSource(body.source()) {
              private long read;

              @Override
              public long read(Buffer sink, long count) throws IOException {
                long more = super.read(sink, count);
                read += Math.max(0, more);
                if (read > most) {
                  throw new CallFailure.Stranger(200);
                }
                return more;
              }
            });
  }

  /** The answer with its body limited to so many bytes. */
  static Response of(Response response, long most) {
    return response.newBuilder().body(new LimitedBody(response.body(), most)).build();
  }

  @Override
  public @Nullable MediaType contentType() {
    return body.contentType();
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public BufferedSource source() {
    return source;
  }
}
