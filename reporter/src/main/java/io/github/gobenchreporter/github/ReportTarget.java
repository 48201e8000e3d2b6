package io.github.gobenchreporter.github;

import io.github.gobenchreporter.ReporterException;
import java.util.regex.Pattern;

/**
 * What a report is about.
 *
 * @param repository {@code owner/name}
 * @param pullRequest its number; 0 where there is none
 * @param sha the commit's full id; "" where unknown
 */
public record ReportTarget(String repository, int pullRequest, String sha) {
  private static final Pattern REPOSITORY =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]{0,99}/(?!\\.{1,2}$)[A-Za-z0-9_.-]{1,100}");
  private static final Pattern SHA = Pattern.compile("|[0-9a-f]{40}|[0-9a-f]{64}");

  /**
   * Checks what the options said.
   *
   * @throws ReporterException naming the option whose value names nothing on GitHub
   */
  public ReportTarget {
    if (!REPOSITORY.matcher(repository).matches()) {
      throw ReporterException.input(
          "--repo is not of the form owner/name; write for example golang/go");
    }
    if (!SHA.matcher(sha).matches()) {
      throw ReporterException.input(
          "--sha is not the full id of a commit; give what git rev-parse HEAD prints");
    }
    if (pullRequest < 0) {
      throw ReporterException.input("--pull " + pullRequest + ": give a pull request's number");
    }
  }
}
