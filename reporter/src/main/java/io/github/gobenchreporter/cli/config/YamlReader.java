package io.github.gobenchreporter.cli.config;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.config.Yaml.Entry;
import io.github.gobenchreporter.cli.config.Yaml.Items;
import io.github.gobenchreporter.cli.config.Yaml.Keys;
import io.github.gobenchreporter.cli.config.Yaml.Text;
import io.github.gobenchreporter.text.OneLine;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 as far as a configuration needs it. There are no aliases, anchors or tags, no
 * second document and no deep nesting, so that a small file cannot become large in memory nor make
 * an object of a class it names.
 *
 * @see <a href="https://yaml.org/spec/1.2.2/">YAML 1.2.2</a>
 */
final class YamlReader {
  /** Ten times what a person maintains by hand: 500 accepted rows of 130 characters. */
  static final int MOST_CHARACTERS = 64 * 1024;

  /** The configuration itself needs five. */
  private static final int DEEPEST = 8;

  private final String file;
  private final Iterator<Event> events;

  private YamlReader(String file, Iterator<Event> events) {
    this.file = file;
    this.events = events;
  }

  /**
   * Reads a file; an empty one holds no keys.
   *
   * @param file for messages
   * @throws ReporterException naming file and line of what is no YAML or not allowed
   */
  static Keys read(String file, String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw ReporterException.input(
          "%s: longer than %d characters; a configuration is short"
              .formatted(file, MOST_CHARACTERS));
    }
    LoadSettings settings = LoadSettings.builder().setLabel(file).build();
    try {
      return new YamlReader(file, new Parse(settings).parseString(text).iterator()).document();
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      throw wrong(file, line, "no YAML: " + problem(String.valueOf(e.getProblem())));
    } catch (YamlEngineException | NoSuchElementException e) {
      throw wrong(file, 1, "no YAML: " + e.getMessage());
    }
  }

  /** The parser's words, and what most often is at fault. */
  private static String problem(String said) {
    boolean indented = said.contains("<block end>") || said.contains("not allowed here");
    return said + (indented ? "; look at the indentation" : "");
  }

  private Keys document() {
    events.next(); // the stream starts
    Event start = events.next();
    if (start.getEventId() == Event.ID.StreamEnd) {
      return new Keys(1, Map.of());
    }
    Yaml root = value(events.next(), 1);
    events.next(); // the document ends
    Event end = events.next();
    if (end.getEventId() != Event.ID.StreamEnd) {
      throw wrong(file, line(end), "a second document; one is enough");
    }
    if (root instanceof Text text && text.value().isEmpty()) {
      return new Keys(1, Map.of());
    }
    return keys(file, root, "the file");
  }

  private Yaml value(Event event, int depth) {
    boolean marked =
        event instanceof NodeEvent node && node.getAnchor().isPresent()
            || event.getEventId() == Event.ID.Alias;
    if (marked) {
      throw wrong(file, line(event), "anchors and aliases are not taken; write it out");
    }
    if (depth > DEEPEST) {
      throw wrong(file, line(event), "nested deeper than %d".formatted(DEEPEST));
    }
    return switch (event.getEventId()) {
      case Scalar -> text((ScalarEvent) event);
      case SequenceStart -> items(event, depth);
      case MappingStart -> keys(event, depth);
      default -> throw wrong(file, line(event), "a value is missing");
    };
  }

  private Text text(ScalarEvent event) {
    if (event.getTag().isPresent()) {
      throw wrong(file, line(event), "tags are not taken; leave out " + event.getTag().get());
    }
    String value = event.getValue().strip();
    if (!OneLine.each(value).equals(value)) {
      throw wrong(file, line(event), "a value holds control characters; leave them out");
    }
    boolean block =
        event.getScalarStyle() == ScalarStyle.LITERAL
            || event.getScalarStyle() == ScalarStyle.FOLDED;
    long blank = event.getValue().lines().takeWhile(String::isBlank).count();
    int first = line(event) + (block ? 1 : 0) + (int) blank;
    return new Text(line(event), first, value);
  }

  private Items items(Event start, int depth) {
    List<Yaml> items = new ArrayList<>();
    for (Event next = events.next();
        next.getEventId() != Event.ID.SequenceEnd;
        next = events.next()) {
      items.add(value(next, depth + 1));
    }
    return new Items(line(start), items);
  }

  private Keys keys(Event start, int depth) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Event next = events.next();
        next.getEventId() != Event.ID.MappingEnd;
        next = events.next()) {
      Yaml key = value(next, depth + 1);
      if (!(key instanceof Text name)) {
        throw wrong(file, key.line(), "a key is a word");
      }
      Entry entry = new Entry(name.line(), value(events.next(), depth + 1));
      if (entries.put(name.value(), entry) != null) {
        throw wrong(file, name.line(), "'%s' is there twice".formatted(name.value()));
      }
    }
    return new Keys(line(start), entries);
  }

  /** A value that has to hold keys. */
  static Keys keys(String file, Yaml value, String what) {
    if (value instanceof Keys keys) {
      return keys;
    }
    throw wrong(file, value.line(), what + " has to hold keys, each with a value");
  }

  private static int line(Event event) {
    return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  static ReporterException wrong(String file, int line, String what) {
    return ReporterException.input("%s:%d: %s".formatted(file, line, what));
  }
}
