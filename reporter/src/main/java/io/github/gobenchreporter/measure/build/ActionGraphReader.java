package io.github.gobenchreporter.measure.build;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.text.OneLine;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what {@code -debug-actiongraph} wrote, of Go 1.21 and newer. A time that is missing is
 * zero: Go leaves out zeros, and a cached step has none at all.
 *
 * @see <a href="https://go.dev/src/cmd/go/internal/work/action.go">actionJSON</a>
 */
public final class ActionGraphReader {
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(20)
                      .maxStringLength(1 << 24)
                      .build())
              .build());

  /** Ten times those of a large build; so many days in nanoseconds still fit into a long. */
  private static final int MOST_ACTIONS = 50_000;

  /** No command takes longer. */
  private static final long LONGEST = Duration.ofDays(1).toNanos();

  private static final int LONGEST_NAME = 300;

  private final String name;

  private ActionGraphReader(String name) {
    this.name = name;
  }

  /**
   * The graph.
   *
   * @param name of the file, for messages
   * @throws ReporterException naming the file, and the line if that is known, where it is no action
   *     graph
   */
  public static ActionGraph read(String name, InputStream in) {
    try (JsonParser parser = JSON.createParser(in)) {
      return new ActionGraphReader(name).graph(parser);
    } catch (JsonProcessingException e) {
      throw ReporterException.input(
          "%s:%d: no action graph (%s); take the file as go build -debug-actiongraph wrote it"
              .formatted(
                  name,
                  e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                  OneLine.joined(e.getOriginalMessage())));
    } catch (IOException e) {
      throw ReporterException.input("%s: cannot be read (%s)".formatted(name, e.getMessage()));
    }
  }

  private ActionGraph graph(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      throw refuse("is no list of actions");
    }
    List<Action> actions = new ArrayList<>();
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      JsonNode node = parser.readValueAsTree();
      actions.add(action(node));
      if (actions.size() > MOST_ACTIONS) {
        throw refuse("has more than %d actions".formatted(MOST_ACTIONS));
      }
    }
    if (parser.currentToken() != JsonToken.END_ARRAY) {
      throw refuse("is no list of actions");
    }
    return new ActionGraph(actions);
  }

  private Action action(JsonNode node) {
    int id = node.path("ID").asInt(-1);
    List<String> commands = new ArrayList<>();
    node.path("Cmd").forEach(command -> commands.add(command.asText()));
    List<Integer> deps = new ArrayList<>();
    node.path("Deps").forEach(dep -> deps.add(dep.asInt(-1)));
    Action.Times times =
        commands.isEmpty()
            ? Action.Times.NONE
            : new Action.Times(
                nanoseconds(node, "CmdReal"),
                nanoseconds(node, "CmdUser"),
                nanoseconds(node, "CmdSys"));
    return new Action(
        id,
        pkg(node.path("Package").asText()),
        BuildTool.of(node.path("Mode").asText(), commands),
        deps,
        commands.size(),
        times,
        between(node, "TimeReady", "TimeStart"),
        node.path("Mode").asText().equals("test run") ? 0 : between(node, "TimeStart", "TimeDone"));
  }

  /** A name becomes part of a benchmark's, which has no blanks. */
  private static String pkg(String path) {
    String name = OneLine.marked(path).replaceAll("\\s", "?");
    return name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }

  private long nanoseconds(JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return 0;
    }
    if (!value.isIntegralNumber()
        || !value.canConvertToLong()
        || value.asLong() < 0
        || value.asLong() > LONGEST) {
      throw refuse(
          "action %d: %s is no time of a command".formatted(node.path("ID").asInt(-1), key));
    }
    return value.asLong();
  }

  /** Zero where a clock was set back, too. */
  private static long between(JsonNode node, String from, String to) {
    Optional<Instant> start = time(node.path(from).asText());
    Optional<Instant> end = time(node.path(to).asText());
    if (start.isEmpty() || end.isEmpty()) {
      return 0;
    }
    Duration between = Duration.between(start.get(), end.get());
    boolean sane = !between.isNegative() && between.compareTo(Duration.ofNanos(LONGEST)) < 0;
    return sane ? between.toNanos() : 0;
  }

  private static Optional<Instant> time(String text) {
    try {
      Instant time = text.isEmpty() ? Instant.MIN : OffsetDateTime.parse(text).toInstant();
      // Go's zero time is that of a step which did not run.
      return Optional.of(time).filter(it -> it.isAfter(Instant.EPOCH));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private ReporterException refuse(String what) {
    return ReporterException.input(
        "%s: %s; take the file as go build -debug-actiongraph wrote it".formatted(name, what));
  }
}
