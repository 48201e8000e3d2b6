package io.github.gobenchreporter.measure.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallTreeTest {
  private static final String BELOW = " < m/p.BenchmarkX < testing.(*B).runN";

  @Test
  void bothSidesAreOneTree() {
    Difference difference =
        Difference.between(
                List.of(
                    PprofBytes.cpu(
                        "30 m/p.f" + BELOW,
                        "10 strings.Map < m/p.f" + BELOW,
                        "5 m/p.gone" + BELOW,
                        "20 m/old.Moved" + BELOW)),
                Work.operations(1e7),
                List.of(
                    PprofBytes.cpu(
                        "40 m/p.f" + BELOW,
                        "10 strings.Map < m/p.f" + BELOW,
                        "20 m/next.Moved" + BELOW,
                        "2 runtime.mcall")),
                Work.operations(1e7),
                new Scope(Module.of("m"), Optional.empty()))
            .orElseThrow();
    assertEquals(
        """
         65 72
          m/p.BenchmarkX 65 70
            m/p.f 40 50
              strings.Map 10 10
            m/next.Moved 20 20
            m/p.gone 5 0
          outside the benchmark 0 2
        """,
        text(difference.stacks(), ""));
  }

  private static String text(CallTree tree, String indent) {
    StringBuilder text = new StringBuilder(indent);
    text.append(
        String.format(
            Locale.ROOT, "%s %.0f %.0f%n", tree.frame().function(), tree.base(), tree.head()));
    tree.callees().forEach(callee -> text.append(text(callee, indent + "  ")));
    return text.toString();
  }

  @Test
  void theNearestCallerOfWhereAFunctionGrewIsFound() {
    Difference difference =
        Difference.between(
                List.of(PprofBytes.cpu("30 m/p.g < m/p.f" + BELOW, "9 m/p.g < m/p.e" + BELOW)),
                Work.operations(1e7),
                List.of(PprofBytes.cpu("60 m/p.g < m/p.f" + BELOW, "9 m/p.g < m/p.e" + BELOW)),
                Work.operations(1e7),
                new Scope(Module.of("m"), Optional.empty()))
            .orElseThrow();
    CallTree stacks = difference.stacks();
    assertEquals(Optional.of("m/p.f"), stacks.callerOf("m/p.g", Set.of("m/p.f", "m/p.e")));
    assertEquals(
        Optional.of("m/p.BenchmarkX"), stacks.callerOf("m/p.g", Set.of("m/p.e", "m/p.BenchmarkX")));
    assertEquals(Optional.empty(), stacks.callerOf("m/p.g", Set.of("m/p.e")));
    assertEquals(Optional.empty(), stacks.callerOf("m/p.none", Set.of("m/p.f")));
  }
}
