package io.github.gobenchreporter.cli;

import java.io.PrintStream;
import java.util.UUID;
import java.util.function.IntSupplier;

/**
 * The log of a step, where some lines are commands to the runner. What benchmarks print gets there
 * in messages, so other code runs while commands are switched off.
 */
record WorkflowLog(PrintStream out) {
  /** Keeps a secret out of this log and those of later steps. */
  void mask(String secret) {
    for (String line : secret.lines().filter(it -> !it.isBlank()).toList()) {
      command("add-mask", line);
    }
  }

  /** Shows a line on the page of the run. */
  void annotate(String level, String message) {
    command(level + " title=go-bench-reporter", message);
  }

  private void command(String name, String data) {
    out.println(
        "::" + name + "::" + data.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"));
    out.flush();
  }

  /** Runs {@code code}; nothing it prints is taken for a command. */
  int withoutCommands(IntSupplier code) {
    String token = UUID.randomUUID().toString();
    command("stop-commands", token);
    try {
      return code.getAsInt();
    } finally {
      out.println("::" + token + "::");
      out.flush();
    }
  }
}
