package io.github.gobenchreporter.measure.build;

import io.github.gobenchreporter.ReporterException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The steps of one build, as {@code go build -debug-actiongraph=FILE} writes them.
 *
 * @param actions in the order of the file
 */
public record ActionGraph(List<Action> actions) {
  private static final long UNKNOWN = -1;
  private static final long OPEN = -2;

  public ActionGraph {
    actions = List.copyOf(actions);
  }

  /**
   * Steps together.
   *
   * @param actions how many ran a command
   * @param times of their commands
   */
  public record Sum(int actions, Action.Times times) {
    static final Sum NONE = new Sum(0, Action.Times.NONE);

    Sum and(Action action) {
      return new Sum(actions + 1, times.and(action.times()));
    }
  }

  /** All steps that ran a command. */
  public Sum total() {
    Sum sum = Sum.NONE;
    for (Action action : actions) {
      sum = action.commands() == 0 ? sum : sum.and(action);
    }
    return sum;
  }

  /** The same by tool. */
  public Map<BuildTool, Sum> byTool() {
    Map<BuildTool, Sum> sums = new EnumMap<>(BuildTool.class);
    for (Action action : actions) {
      if (action.commands() > 0) {
        sums.merge(action.tool(), Sum.NONE.and(action), (sum, unused) -> sum.and(action));
      }
    }
    return sums;
  }

  /** The same by package, linking left out: it belongs to no package alone. */
  public Map<String, Sum> byPackage() {
    Map<String, Sum> sums = new LinkedHashMap<>();
    for (Action action : actions) {
      if (action.commands() > 0 && !action.pkg().isEmpty() && action.tool() != BuildTool.LINK) {
        sums.merge(action.pkg(), Sum.NONE.and(action), (sum, unused) -> sum.and(action));
      }
    }
    return sums;
  }

  /** Nanoseconds that steps which ran a command waited for a processor, all together. */
  public long waited() {
    return actions.stream().filter(it -> it.commands() > 0).mapToLong(Action::waited).sum();
  }

  /**
   * Nanoseconds of the longest chain of steps that wait for each other: with any number of
   * processors the build takes as long.
   *
   * @throws ReporterException where steps wait for each other in a circle
   */
  public long criticalPath() {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < actions.size(); i++) {
      places.put(actions.get(i).id(), i);
    }
    long[] longest = new long[actions.size()];
    Arrays.fill(longest, UNKNOWN);
    long path = 0;
    for (int i = 0; i < longest.length; i++) {
      follow(i, places, longest);
      path = Math.max(path, longest[i]);
    }
    return path;
  }

  /** Depth first, with a stack of its own: a hostile chain may be as long as the file. */
  private void follow(int start, Map<Integer, Integer> places, long[] longest) {
    Deque<Integer> stack = new ArrayDeque<>(List.of(start));
    while (!stack.isEmpty()) {
      int place = stack.peek();
      if (longest[place] >= 0) {
        stack.pop();
        continue;
      }
      boolean first = longest[place] == UNKNOWN;
      longest[place] = OPEN;
      long before = 0;
      for (int dep : actions.get(place).deps()) {
        int next = places.getOrDefault(dep, place);
        if (next == place) {
          continue; // None of this file.
        }
        if (longest[next] == OPEN) {
          throw ReporterException.input(
              "action graph: action %d waits for itself; take the file as go build wrote it"
                  .formatted(dep));
        }
        if (longest[next] == UNKNOWN && first) {
          stack.push(next);
        }
        before = Math.max(before, longest[next]);
      }
      if (stack.peek() == place) {
        longest[place] = before + actions.get(place).took();
        stack.pop();
      }
    }
  }
}
