package io.github.gobenchreporter.stats.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.stats.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JudgedUnitTest {
  @Test
  void whatEightRowsDidTogetherIsTold() {
    JudgedUnit unit = unit(8, 1);
    Together together = unit.together(new boolean[8]).orElseThrow();
    assertEquals(8, together.rows());
    assertEquals(5, unit.unit());
    assertEquals(4, together.runs());
    assertEquals(7 / 8.0, together.share());
    assertEquals(Math.expm1(unit.noise().moves.head()), together.move(), 1e-12);
    assertEquals(0.05, together.move(), 0.005);
    assertTrue(together.p() < 0.05, "p " + together.p());
  }

  @Test
  void ofSevenNothingIsTold() {
    assertTrue(unit(7, 1).together(new boolean[7]).isEmpty());
  }

  @Test
  void itsMembersAreWhereTheReportHasThem() {
    JudgedUnit unit = unit(8, 1);
    assertEquals(IntStream.range(1, 9).boxed().toList(), unit.members());
    assertEquals(8, unit.noise().raw.length);
    assertTrue(unit.noise().raw[0] < 0, "the second of the report, which became faster");
  }

  @Test
  void whatIsProvenNotToMoveWithTheOthersNeedNotStandStill() {
    JudgedUnit unit = unit(8, 1);
    assertTrue(unit.stoodStill(0, true, .05), "the first became faster");
    assertFalse(unit.stoodStill(0, false, .05), "not proven");
    assertFalse(unit.stoodStill(1, true, .05), "as slow as all");
  }

  /** Rows behind one of another unit; all but the first are 5 % slower. */
  private static JudgedUnit unit(int rows, int from) {
    List<MeasuredRow> all = new ArrayList<>();
    all.add(SampleRows.row(Scale.RATIO, "9", "99"));
    for (int r = 0; r < rows; r++) {
      int level = 10_000 * (r + 1);
      int head = r == 0 ? level - level / 50 : level + level / 20;
      String stored = "%d|%d|%d|%d".formatted(level - 10, level + 10, level - 10, level + 10);
      all.add(SampleRows.row(Scale.RATIO, stored, "" + head));
    }
    return new JudgedUnit(5, IntStream.range(from, from + rows).boxed().toList(), all);
  }
}
