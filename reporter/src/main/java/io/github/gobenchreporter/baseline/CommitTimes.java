package io.github.gobenchreporter.baseline;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.store.ScratchFolder;
import io.github.gobenchreporter.store.git.GitProcess;
import io.github.gobenchreporter.text.ShortCommit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** When commits were made, as far as the repository around a folder knows them. */
public final class CommitTimes {
  /** Chosen, for git to answer from a checkout. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /**
   * Foreign code may have had the checkout in its hands: none of the programs that its settings
   * name starts, and no server is reached for what is not at hand.
   */
  private static final List<Map.Entry<String, String>> GUARDS =
      Stream.concat(
              Stream.of(Map.entry("core.fsmonitor", ""), Map.entry("core.hooksPath", "/dev/null")),
              Stream.of("", ".ext", ".fd", ".file", ".git", ".http", ".https", ".ssh")
                  .map(it -> Map.entry("protocol" + it + ".allow", "never")))
          .toList();

  private CommitTimes() {}

  /** The time of {@code commit}, hexadecimal digits; empty where it is not at hand. */
  public static Optional<Instant> of(Path checkout, String commit) {
    if (!ShortCommit.isId(commit)) {
      return Optional.empty();
    }
    try {
      GitProcess.Result shown =
          ask(
              checkout,
              "show",
              "--no-patch",
              "--no-show-signature",
              "--format=%cI",
              commit + "^{commit}");
      return shown.ok()
          ? Optional.of(OffsetDateTime.parse(shown.text().strip()).toInstant())
          : Optional.empty();
    } catch (DateTimeParseException | ReporterException noGit) {
      return Optional.empty();
    }
  }

  /** Whether the folder is in a repository that holds all of its history, and not this commit. */
  public static boolean isUnknown(Path checkout, String commit) {
    try {
      GitProcess.Result shallow = ask(checkout, "rev-parse", "--is-shallow-repository");
      return shallow.ok()
          && shallow.text().strip().equals("false")
          && of(checkout, commit).isEmpty();
    } catch (ReporterException noGit) {
      return false;
    }
  }

  private static GitProcess.Result ask(Path checkout, String... question) {
    try (ScratchFolder scratch = ScratchFolder.create()) {
      GitProcess git = GitProcess.in(scratch.path(), PATIENCE).with(GUARDS);
      List<String> words = new ArrayList<>(List.of("-C", checkout.toAbsolutePath().toString()));
      words.addAll(List.of(question));
      return git.run(words.toArray(new String[0]));
    }
  }
}
