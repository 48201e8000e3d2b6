package io.github.gobenchreporter.github;

import io.github.gobenchreporter.ReporterException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.kohsuke.github.GHContent;

/**
 * Reads one file of a repository as it is at a commit, from GitHub itself: what is checked out may
 * be a pull request's.
 */
public final class RepositoryFile {
  private final GitHubAccess access;
  private final RetryPolicy retries;

  RepositoryFile(GitHubAccess access, RetryPolicy retries) {
    this.access = access;
    this.retries = retries;
  }

  /**
   * The text of a file.
   *
   * @param repository {@code owner/name}
   * @param ref a commit or a branch
   * @param most the largest size, in bytes
   * @return empty where there is no such file, or the token may not see it
   * @throws ReporterException if GitHub does not answer, or the file is larger
   */
  public Optional<String> read(String repository, String path, String ref, int most) {
    try {
      return Optional.of(retries.idempotent(() -> text(repository, path, ref, most)));
    } catch (CallFailure failure) {
      if (failure.kind() == CallFailure.Kind.NOT_FOUND
          || failure.kind() == CallFailure.Kind.READ_ONLY) {
        return Optional.empty();
      }
      throw ReporterException.outside(
          "%s at %s cannot be read: %s".formatted(path, ref, failure.getMessage()));
    }
  }

  private String text(String repository, String path, String ref, int most) throws IOException {
    try (GitHubConnection connection = new GitHubConnection(access, retries)) {
      GHContent content = connection.repository(repository).getFileContent(path, ref);
      if (content.getSize() > most) {
        throw ReporterException.input(
            "%s: larger than %d bytes; make it shorter".formatted(path, most));
      }
      try (InputStream in = content.read()) {
        return new String(in.readNBytes(most), StandardCharsets.UTF_8);
      }
    }
  }
}
