package io.github.gobenchreporter.measure.command;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.measure.Runner.Usage;
import io.github.gobenchreporter.measure.Stopwatch;
import io.github.gobenchreporter.measure.Tool;
import io.github.gobenchreporter.process.Temporary;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures by what a shell offers, where there is no Go to build better: bash's {@code time}, to a
 * millisecond, and GNU time for peak memory.
 *
 * @param bash with the environment of what is measured
 * @param time GNU time, where it is installed
 */
public record ShellStopwatch(Tool bash, Optional<Path> time) implements Stopwatch {
  /** Its first argument is a file for standard error; the rest is the command. */
  private static final String SCRIPT =
      """
      errors=$1; shift
      LC_NUMERIC=C; TIMEFORMAT='%3R %3U %3S'
      { time "$@" </dev/null >/dev/null 2>"$errors" ; } 2>&1
      """;

  private static final Pattern TIMES =
      Pattern.compile("(\\d+)[.,](\\d{3}) (\\d+)[.,](\\d{3}) (\\d+)[.,](\\d{3})\\s*");

  private static final int LONGEST = 8 << 10;

  /** By bash, where it is on the path. */
  public static Optional<ShellStopwatch> of(Tool bash, Path folder) {
    Path gnu = Path.of("/usr/bin/time");
    boolean isGnu =
        Files.isExecutable(gnu)
            && said(bash, folder, gnu + " --version 2>&1").orElse("").contains("GNU");
    return said(bash, folder, "true")
        .map(unused -> new ShellStopwatch(bash, isGnu ? Optional.of(gnu) : Optional.empty()));
  }

  private static Optional<String> said(Tool bash, Path folder, String script) {
    try {
      Tool.Answer answer = bash.run(folder, "-c", script);
      return answer.ok() ? Optional.of(answer.out()) : Optional.empty();
    } catch (ReporterException notThere) {
      return Optional.empty();
    }
  }

  @Override
  public Clock clock() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String chip = System.getProperty("os.arch", "");
    return new Clock(
        system.startsWith("mac") ? "darwin" : system,
        chip.equals("x86_64") ? "amd64" : chip.equals("aarch64") ? "arm64" : chip,
        Duration.ofMillis(system.startsWith("mac") ? 1 : 10));
  }

  @Override
  public Usage time(Path folder, List<String> command, Duration limit) {
    try {
      Path errors = Temporary.file("go-bench-reporter-", ".err");
      Path peak = Temporary.file("go-bench-reporter-", ".rss");
      try {
        List<String> words = new ArrayList<>(List.of("-c", SCRIPT, "bash", errors.toString()));
        time.ifPresent(
            it ->
                words.addAll(
                    List.of(it.toString(), "-q", "-f", "%M", "-o", peak.toString(), "--")));
        words.addAll(command);
        return usage(bash.patient(limit).run(folder, words), errors, peak);
      } finally {
        Temporary.delete(errors);
        Temporary.delete(peak);
      }
    } catch (IOException e) {
      throw ReporterException.outside(
          "no temporary file can be used (%s); check TMPDIR and the space there"
              .formatted(e.getMessage()),
          e);
    }
  }

  private static Usage usage(Tool.Answer answer, Path errors, Path peak) throws IOException {
    Matcher times = TIMES.matcher(answer.out());
    if (!times.matches()) {
      throw ReporterException.outside(
          "bash cannot time a command (%s); put Go on the PATH".formatted(answer.why()));
    }
    String kilobytes = Files.readString(peak).strip();
    return new Usage(
        answer.exit(),
        false,
        nanoseconds(times, 1),
        nanoseconds(times, 3),
        nanoseconds(times, 5),
        kilobytes.matches("\\d{1,15}") ? Long.parseLong(kilobytes) * 1024 : 0,
        "",
        end(errors));
  }

  private static long nanoseconds(Matcher times, int group) {
    return Long.parseLong(times.group(group)) * 1_000_000_000
        + Long.parseLong(times.group(group + 1)) * 1_000_000;
  }

  private static String end(Path file) throws IOException {
    try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
      long size = bytes.size();
      bytes.position(Math.max(0, size - LONGEST));
      ByteBuffer buffer = ByteBuffer.allocate(LONGEST);
      int read = 0;
      while (buffer.hasRemaining() && read >= 0) {
        read = bytes.read(buffer);
      }
      return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {}
}
