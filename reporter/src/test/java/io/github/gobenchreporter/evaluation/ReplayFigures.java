package io.github.gobenchreporter.evaluation;

import java.util.ArrayList;
import java.util.List;

/** What the methods say about histories, side by side. */
final class ReplayFigures {
  private static final int FIRST = 21;
  private final int injected;

  ReplayFigures(int injected) {
    this.injected = injected;
  }

  List<Figure> required(List<MeasuredHistory> histories) {
    List<Figure> figures = new ArrayList<>();
    for (MeasuredHistory history : histories) {
      if (history.name().equals("gno")) {
        Replay replay = play(history, JudgingRule.NOISE_AWARE);
        int alarms = replay.alarms();
        String of = " of " + replay.pushes();
        figures.add(new Figure("gno, pushes with an alarm", "≤ 8 of 79", alarms + of, alarms <= 8));
        figures.add(Figure.atLeast("gno, lone +5%", 0.70, replay.found().get(0.05)));
        figures.add(Figure.atLeast("gno, lone +10%", 0.98, replay.found().get(0.10)));
      }
    }
    return figures;
  }

  List<List<String>> table(List<MeasuredHistory> histories) {
    List<List<String>> rows = new ArrayList<>();
    for (MeasuredHistory history : histories) {
      for (JudgingRule method : JudgingRule.values()) {
        rows.add(line(history, method, play(history, method)));
      }
    }
    return rows;
  }

  /** Pushes whose reds all vanish: a line a history, a column a number of stored runs. */
  static List<List<String>> vanishing(List<MeasuredHistory> histories) {
    List<List<String>> rows = new ArrayList<>();
    for (MeasuredHistory history : histories) {
      int first = Math.min(FIRST, history.runs() / 2);
      List<String> cells = new ArrayList<>();
      cells.add(history.name());
      cells.add(Integer.toString(Vanishing.of(history, first, 1).pushes()));
      cells.addAll(Vanishing.cells(history, first, 1, 3, 10, 20));
      rows.add(cells);
    }
    return rows;
  }

  private static List<String> line(MeasuredHistory history, JudgingRule method, Replay replay) {
    List<String> cells = new ArrayList<>();
    cells.add(history.name());
    cells.add(method.toString());
    cells.add(replay.alarms() + " of " + replay.pushes());
    cells.add(Figure.percent((double) replay.alarmedRows() / Math.max(1, replay.rows())));
    for (double size : Replay.INJECTIONS) {
      cells.add(Figure.percent(replay.found().get(size)));
    }
    return cells;
  }

  private Replay play(MeasuredHistory history, JudgingRule method) {
    return Replay.of(history, method, Math.min(FIRST, history.runs() / 2), injected, 1);
  }
}
