package io.github.gobenchreporter.cli.options;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.GeneratedFiles;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.cli.config.OptionsFile;
import io.github.gobenchreporter.github.WorkflowEnvironment;
import io.github.gobenchreporter.store.BaselineStore;
import io.github.gobenchreporter.store.DirectoryStore;
import io.github.gobenchreporter.store.FolderOfStore;
import io.github.gobenchreporter.store.git.GitBranch;
import io.github.gobenchreporter.store.git.GitBranchStore;
import io.github.gobenchreporter.store.git.RemoteUrl;
import io.github.gobenchreporter.text.ShellWord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where baselines are kept: in a folder, or on a branch of a git repository. */
public record StoreOptions(
    Optional<String> directory,
    Optional<String> remote,
    Optional<String> branch,
    Optional<String> suite) {
  /** A token for the remote, whoever hosts it. */
  public static final String TOKEN = "GO_BENCH_REPORTER_TOKEN";

  /** Where they are kept if nobody says another place. */
  public static final String FOLDER = "baselines";

  static final String SUITE = "--suite";

  public static void addTo(Syntax syntax) {
    syntax.option(
        "--baselines", "DIR", "Folder that holds the baselines (default: " + FOLDER + ").");
    syntax.option(
        "--git-remote",
        "URL|PATH",
        "Repository with a branch of baselines: a URL, a path or a remote of the checkout (default"
            + " with --baseline-branch: origin). A token is taken from "
            + TOKEN
            + ", or from GITHUB_TOKEN for GitHub itself.");
    syntax.option(
        "--baseline-branch", "NAME", "That branch (default with --git-remote: bench-baselines).");
    syntax.option(
        SUITE,
        "NAME",
        "Keep the baselines of several sets of benchmarks apart, each in a folder of its own; also"
            + " picks its part of the configuration file.");
    ConfigurationFile.addTo(syntax);
  }

  /** Who names a folder does not mean the branch that is named somewhere else, nor the reverse. */
  public static StoreOptions of(Arguments arguments) {
    Arguments first = arguments.ofFirst("--baselines", "--git-remote", "--baseline-branch");
    Arguments places = first.has("--baselines") ? first : arguments;
    return new StoreOptions(
        first.place("--baselines"),
        places.place("--git-remote"),
        places.place("--baseline-branch"),
        arguments.place(SUITE));
  }

  /** The store; the caller closes it. */
  public BaselineStore open(Console console) {
    Optional<String> folder = suite.map(StoreOptions::folder);
    BaselineStore whole = whole(console);
    return folder
        .<BaselineStore>map(it -> new FolderOfStore(whole, it, GeneratedFiles::besideSuite))
        .orElse(whole);
  }

  /** No chip label begins so. */
  private static String folder(String suite) {
    if (!OptionsFile.SUITE.matcher(suite).matches()) {
      throw ReporterException.input(
          "suite '%s': give letters, digits, dots, underscores and dashes".formatted(suite));
    }
    return "@" + suite;
  }

  private BaselineStore whole(Console console) {
    if (remote.isEmpty() && branch.isEmpty()) {
      Path folder = console.directory().resolve(directory.orElse(FOLDER));
      if (Files.isRegularFile(folder)) {
        throw ReporterException.input(
            "--baselines %s is a file; give a folder".formatted(directory.orElse(FOLDER)));
      }
      return new DirectoryStore(folder);
    }
    if (directory.isPresent()) {
      throw ReporterException.input(
          "--baselines and --git-remote name two places; give one of them");
    }
    String from = remote.orElse(GitBranch.DEFAULT_REMOTE);
    String name = branch.orElse(GitBranch.DEFAULT_BRANCH);
    WorkflowEnvironment workflow = console.workflow();
    Optional<String> own = Optional.ofNullable(console.environment().get(TOKEN));
    Optional<String> githubs = Optional.of(workflow.token()).filter(it -> !it.isEmpty());
    // GitHub's token goes to nobody but GitHub.
    String server = own.isPresent() ? "" : workflow.server() + "/";
    return GitBranchStore.open(
        new GitBranch(from, name, own.or(() -> githubs), server, console.directory()));
  }

  /** Whether it is a branch. */
  public boolean isBranch() {
    return remote.isPresent() || branch.isPresent();
  }

  /** The options as they were given, each after a blank, for a command to be copied. */
  public String given() {
    return option("--baselines", directory)
        + option("--git-remote", remote.map(RemoteUrl::hidden))
        + option("--baseline-branch", branch)
        + option(SUITE, suite);
  }

  private static String option(String name, Optional<?> value) {
    return value.map(it -> " " + ShellWord.quoted(name + "=" + it)).orElse("");
  }
}
