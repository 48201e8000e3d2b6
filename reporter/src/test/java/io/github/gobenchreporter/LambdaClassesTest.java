package io.github.gobenchreporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The build makes classes of lambdas, here too; they do what lambdas do. */
class LambdaClassesTest {
  private interface Greeting {
    String name();

    default Supplier<String> later() {
      return () -> polite() + name();
    }

    private String polite() {
      return "dear ";
    }

    static Supplier<String> to(String name) {
      return () -> "hello " + name;
    }
  }

  private static final class Secret implements Greeting {
    private final String name;

    private Secret(String name) {
      this.name = name;
    }

    private String whisper(int times, String end) {
      return name.repeat(times) + end;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String toString() {
      Supplier<String> inherited = super::toString;
      return inherited.get().replaceFirst(".*\\.", "").replaceFirst("@.*", "");
    }
  }

  private static String join(Object... parts) {
    return List.of(parts).toString();
  }

  private static Character firstOf(String text) {
    return text.charAt(0);
  }

  private static final class Dice extends Random {
    private static final long serialVersionUID = 1;

    @Override
    protected int next(int bits) {
      return bits;
    }

    private IntUnaryOperator bits() {
      return this::next;
    }

    private IntUnaryOperator inherited() {
      return super::next;
    }
  }

  private static <T extends Number> int sum(List<T> numbers) {
    ToIntFunction<T> number = T::intValue;
    return numbers.stream().mapToInt(number).sum();
  }

  @Test
  void noLambdaIsLeftToBeMadeAtRunTime() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("target/classes"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertFalse(content.contains("java/lang/invoke/LambdaMetafactory"), file::toString);
      }
    }
  }

  @Test
  void methodsAreCalledWhereverTheyAre() {
    Function<String, Secret> make = Secret::new;
    Secret secret = make.apply("a");
    BiFunction<Integer, String, String> bound = secret::whisper;
    Comparator<String> compare = String::compareTo;
    Function<Object, String> text = String::valueOf;
    Function<Greeting, String> name = Greeting::name;
    IntFunction<int[]> array = int[]::new;
    Supplier<List<String>> list = ArrayList::new;
    Function<String, String> varargs = LambdaClassesTest::join;
    assertEquals("aaa!", bound.apply(3, "!"));
    assertEquals(-1, compare.compare("a", "b"));
    assertEquals("7", text.apply(7));
    assertEquals("a", name.apply(secret));
    assertEquals(5, array.apply(5).length);
    assertEquals(List.of(), list.get());
    assertEquals("[x]", varargs.apply("x"));
    assertEquals("dear a", secret.later().get());
    assertEquals("hello b", Greeting.to("b").get());
    assertEquals("LambdaClassesTest$Secret", secret.toString());
    assertEquals(7, new Dice().bits().applyAsInt(7));
    assertEquals(0, new Dice().inherited().applyAsInt(1) >> 1);
  }

  @Test
  void valuesAreBoxedUnboxedAndWidened() {
    BiFunction<Integer, Integer, Integer> boxed = Math::max;
    IntBinaryOperator plain = Math::max;
    ToLongFunction<Integer> longer = Integer::intValue;
    ToDoubleFunction<Integer> widened = Integer::longValue;
    ToIntFunction<Map.Entry<String, Integer>> value = Map.Entry::getValue;
    Function<Map.Entry<String, Integer>, String> key = Map.Entry::getKey;
    Predicate<Boolean> truth = Boolean::booleanValue;
    Function<Character, Integer> number = Character::getNumericValue;
    Function<Character, String> code = Integer::toHexString;
    ToIntFunction<String> first = LambdaClassesTest::firstOf;
    assertEquals(4, boxed.apply(3, 4));
    assertEquals(4, plain.applyAsInt(3, 4));
    assertEquals(5L, longer.applyAsLong(5));
    assertEquals(6.0, widened.applyAsDouble(6));
    assertEquals(7, value.applyAsInt(Map.entry("k", 7)));
    assertEquals("k", key.apply(Map.entry("k", 7)));
    assertEquals(true, truth.test(true));
    assertEquals(8, number.apply('8'));
    assertEquals("41", code.apply('A'));
    assertEquals(65, first.applyAsInt("AB"));
    assertEquals(6, sum(List.of(1.9, 2.2, 3.5)));
  }

  @Test
  void resultsNobodyWantsAreDropped() {
    List<String> list = new ArrayList<>();
    Consumer<String> add = list::add;
    DoubleConsumer ceil = Math::ceil;
    Consumer<String> make = Secret::new;
    add.accept("x");
    ceil.accept(0.5);
    make.accept("y");
    assertEquals(List.of("x"), list);
  }

  @Test
  void everyTypeIsCaptured() {
    boolean truth = list().isEmpty();
    byte small = (byte) list().size();
    char letter = (char) ('a' + small);
    short brief = (short) (small + 1);
    long large = small + 2L;
    float single = small + 3f;
    double twice = small + 4.0;
    Supplier<String> all =
        () -> join(truth, small, letter, brief, large, single, twice, list(), this != null);
    assertEquals("[false, 1, b, 2, 3, 4.0, 5.0, [z], true]", all.get());
    Supplier<Supplier<String>> nested = () -> () -> letter + all.get().substring(0, 2);
    assertEquals("b[f", nested.get().get());
  }

  private static List<String> list() {
    return List.of("z");
  }

  private static Supplier<String> constant() {
    return () -> "same";
  }

  private static Supplier<String> capturing(String text) {
    return () -> text;
  }

  @Test
  void oneThatCapturesNothingIsMadeOnce() {
    assertSame(constant(), constant());
    assertNotSame(capturing("a"), capturing("b"));
    assertFalse(constant().getClass().isHidden(), "the build made no class of it");
    assertThrows(ClassCastException.class, () -> wronglyTyped().accept(1));
  }

  /** The argument is checked as the interface's type argument says. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Consumer<Object> wronglyTyped() {
    Consumer<String> strings = it -> {};
    return (Consumer) strings;
  }
}
