package io.github.gobenchreporter.measure.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ResolutionTest {
  private static final Resolution HUNDRED = new Resolution(100, 1, 3, 1, 2);

  @Test
  void aNewFunctionIsSeenFromZSquaredSamplesOn() {
    assertEquals(0.09, HUNDRED.newFunction());
    assertEquals(1, new Resolution(5, 0.05, 3, 1, 0).newFunction());
  }

  @Test
  void errorsShrinkWithTheRootOfTheTime() {
    // (3 / 2)² = 2.25 times the second there is
    assertEquals(OptionalInt.of(2), HUNDRED.more());
    assertEquals(OptionalInt.empty(), new Resolution(100, 1, 3, 1, 0.5).more());
    assertEquals(OptionalInt.empty(), new Resolution(100, 1, 3, 1, 4).more());
    assertEquals(OptionalInt.empty(), new Resolution(100, 1_000, 3, 1, 1.6).more());
  }

  @Test
  void aKnownGrowthSaysHowLongItTakes() {
    // 9 × (2 × 0.3 + 0.05) / 0.05² = 2,340 samples
    assertEquals(OptionalInt.of(30), HUNDRED.moreFor(0.05, 0.3));
    assertEquals(OptionalInt.of(1), HUNDRED.moreFor(0.09, 0));
    assertTrue(HUNDRED.moreFor(0.001, 0.5).isEmpty());
  }
}
