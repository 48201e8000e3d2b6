package io.github.gobenchreporter.measure.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
}
