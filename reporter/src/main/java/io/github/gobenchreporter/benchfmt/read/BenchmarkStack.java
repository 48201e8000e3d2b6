package io.github.gobenchreporter.benchfmt.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which benchmark the stacks of a crash show to have run. It is the function that {@code
 * testing.(*B).runN} called, in whichever goroutine; where none shows that, the outermost one that
 * is called as benchmarks are, in the first goroutine that has one:
 *
 * <pre>
 * goroutine 22 [running]:
 * example.com/p.parse(...)
 * example.com/p.BenchmarkParse.func1(0xc000…)
 * testing.(*B).runN(0xc000…, 0x1)
 * </pre>
 */
final class BenchmarkStack {
  private static final Pattern FRAME =
      Pattern.compile("(?:\\S*[./])?(Benchmark\\w*)(?:\\[\\.{3}])?(?:\\.func[\\d.]+)*\\(.*");

  private @Nullable String frame;
  private @Nullable String function;
  private boolean settled;
  private boolean called;

  /** The next line of the stacks. */
  void line(String line) {
    if (line.startsWith("goroutine ")) {
      frame = null;
      settled |= function != null;
    } else if (line.startsWith("testing.(*B).runN(")) {
      if (frame != null && !called) {
        function = frame;
        called = true;
      }
    } else {
      frame(line);
    }
  }

  private void frame(String line) {
    Matcher matcher = FRAME.matcher(line);
    if (matcher.matches()) {
      frame = matcher.group(1);
      function = settled || called ? function : frame;
    }
  }

  /** The function, as {@code BenchmarkParse}. */
  Optional<String> function() {
    return Optional.ofNullable(function);
  }
}
