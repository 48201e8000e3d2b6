package io.github.gobenchreporter.github;

import java.io.IOException;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** An answer's body, read whole, unless it is longer than any of GitHub's, or has no end. */
final class LimitedBody {
  /** A page of comments, a hundred of 65,536 characters, each of which JSON may write as six. */
  static final long MOST_BYTES = 64L << 20;

  private LimitedBody() {}

  /**
   * The answer with its body in memory.
   *
   * @throws CallFailure.Stranger for a longer one
   */
  static Response of(Response response, long most) throws IOException {
    try (response) {
      ResponseBody body = response.peekBody(most + 1);
      if (body.contentLength() > most) {
        throw new CallFailure.Stranger(response.code());
      }
      return response.newBuilder().body(body).build();
    }
  }
}
