package io.github.gobenchreporter.github;

import io.github.gobenchreporter.text.OneLine;
import io.github.gobenchreporter.text.Truncate;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The one way into a workflow's log: whatever comes from outside is made harmless here, as {@link
 * GuardedLog} does, and secrets are masked.
 */
public final class LogWriter {
  /** The runner cuts longer messages. */
  private static final int LONGEST = 4096;

  private final PrintStream out;
  private final boolean workflow;
  private final List<String> secrets = new ArrayList<>();

  /**
   * A writer to {@code out}.
   *
   * @param workflow whether a runner reads along and understands commands
   */
  public LogWriter(PrintStream out, boolean workflow) {
    this.out = out;
    this.workflow = workflow;
  }

  /** Never shows {@code secret} again; the runner is told so too. */
  public void mask(String secret) {
    for (String line : secret.split("\\R")) {
      if (line.length() >= 4) {
        secrets.add(line);
        if (workflow) {
          command("::add-mask::" + escape(line));
        }
      }
    }
  }

  /** A line of text. */
  public void line(String text) {
    out.println(harmless(text));
  }

  /** A remark; in a workflow it becomes an annotation. */
  public void annotate(Annotation annotation) {
    String level = annotation.level().name().toLowerCase(Locale.ROOT);
    if (!workflow) {
      String place =
          annotation.file().isEmpty() ? "" : annotation.file() + ":" + annotation.line() + ": ";
      line(level + ": " + place + annotation.title() + ": " + annotation.message());
      return;
    }
    StringBuilder command = new StringBuilder("::").append(level).append(' ');
    if (!annotation.file().isEmpty()) {
      command.append("file=").append(property(annotation.file()));
      command.append(",line=").append(Math.max(1, annotation.line())).append(',');
    }
    command.append("title=").append(property(annotation.title()));
    command(
        command.append("::").append(data(Truncate.text(annotation.message(), LONGEST))).toString());
  }

  /** Runs {@code code}; nothing it prints to this log is taken for a command. */
  public <T> T withoutCommands(Supplier<T> code) {
    if (!workflow) {
      return code.get();
    }
    String token = UUID.randomUUID().toString();
    command("::stop-commands::" + token);
    Optional<GuardedLog> guarded =
        out instanceof GuardedLog log ? Optional.of(log) : Optional.empty();
    guarded.map(GuardedLog::gate).ifPresent(GuardedLog.Gate::stop);
    try {
      return code.get();
    } finally {
      guarded.ifPresentOrElse(
          log -> log.direct("::" + token + "::"), () -> out.println("::" + token + "::"));
      guarded.map(GuardedLog::gate).ifPresent(GuardedLog.Gate::open);
    }
  }

  private void command(String line) {
    if (out instanceof GuardedLog log) {
      log.command(line);
    } else {
      out.println(line);
    }
  }

  private String harmless(String text) {
    String visible = OneLine.marked(hidden(text));
    return GuardedLog.harmless(visible);
  }

  private String hidden(String text) {
    String shown = text;
    for (String secret : secrets) {
      shown = shown.replace(secret, "***");
    }
    return shown;
  }

  private String data(String text) {
    return GuardedLog.harmless(escape(hidden(text)));
  }

  private static String escape(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
