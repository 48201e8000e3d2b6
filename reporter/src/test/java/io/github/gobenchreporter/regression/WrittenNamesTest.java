package io.github.gobenchreporter.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.gobenchreporter.benchfmt.Benchmark;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenNamesTest {
  private static final List<Benchmark> ALL =
      List.of(
          new Benchmark("m.org/price/tax", "BenchmarkRate/items=1-8"),
          new Benchmark("m.org/price/tax", "BenchmarkRate/items=9-8"),
          new Benchmark("m.org/cart", "BenchmarkGone-8"),
          new Benchmark("m.org/cart", "BenchmarkSum/one-8"));

  @ParameterizedTest
  @CsvSource({
    "BenchmarkRate, BenchmarkRate/*",
    "price/tax.Rate, price/tax.Rate/*",
    "tax.BenchmarkRate, tax.BenchmarkRate/*",
    "cart.BenchmarkSum, cart.BenchmarkSum/one",
    "BenchmarkGoen, BenchmarkGone",
    "cart.Goen, cart.Gone",
    "cart.BenchmarkGonne, cart.BenchmarkGone",
    "BenchmarkRate/items=7, BenchmarkRate/items=1",
    "BenchmarkWalk, ''",
  })
  void whatWasMeantIsOfferedAsItWasWritten(String written, String meant) {
    String hint = WrittenNames.hint(written, ALL.stream());
    assertEquals(meant.isEmpty() ? ": look at its name" : "; did you mean '" + meant + "'?", hint);
  }
}
