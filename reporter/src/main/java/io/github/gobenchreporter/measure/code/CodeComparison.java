package io.github.gobenchreporter.measure.code;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which functions have the same machine code in two test binaries, and which a benchmark can reach.
 *
 * <p>Code is compared byte by byte. Where bytes differ, they must be an address that leads to the
 * same place of the same symbol on both sides: what a linker writes when other code has moved. All
 * else is a difference; in doubt code is not the same.
 *
 * <p>Reachable is what code refers to, from the benchmark on: functions it calls or takes the
 * address of, and functions that data it refers to points to (closures, tables of methods). A
 * method may also be found at run time by its name; so where a package has a changed method or
 * initialiser, whoever reaches anything in the package is taken to reach that.
 */
public final class CodeComparison {
  private final Executable base;
  private final Executable head;
  private final Set<String> standard;
  private final Instructions instructions;
  private final Destinations places;
  private final Map<String, Boolean> same = new HashMap<>();
  private final Set<String> changedPackages = new HashSet<>();

  private CodeComparison(Executable base, Executable head, Set<String> standard) {
    this.base = base;
    this.head = head;
    this.standard = standard;
    instructions = Instructions.of(head.machine());
    places = new Destinations(base, head, instructions);
    for (Symbol function : head.symbols()) {
      boolean ours = function.isFunction() && !standard.contains(function.pkg());
      if (ours && mayBeFoundByName(function) && !isSame(function)) {
        changedPackages.add(function.pkg());
      }
    }
  }

  /**
   * The comparison of two binaries; empty where one cannot be read that way.
   *
   * @param standard the packages of the standard library, which one toolchain compiles in one way
   */
  public static Optional<CodeComparison> of(Path base, Path head, Set<String> standard) {
    Optional<Executable> before = Executable.read(base);
    Optional<Executable> now = Executable.read(head);
    boolean alike =
        before.isPresent() && now.isPresent() && before.get().machine() == now.get().machine();
    return alike
        ? Optional.of(new CodeComparison(before.get(), now.get(), standard))
        : Optional.empty();
  }

  /** A method, which dynamic dispatch may reach, or what runs before any benchmark. */
  private static boolean mayBeFoundByName(Symbol function) {
    String local = function.local();
    return local.startsWith("(")
        || local.equals("init")
        || local.startsWith("init.")
        || local.startsWith("map.init.")
        || local.equals("TestMain")
        || (local.indexOf('.') > 0 && !local.matches(".*\\.(func|gowrap|deferwrap)?\\d+.*"));
  }

  /**
   * Whether all code that a benchmark can reach is the same on both sides.
   *
   * @param pkg import path
   * @param name of the benchmark's function
   */
  public boolean isSameFor(String pkg, String name) {
    return root(pkg, name).map(this::isSameFrom).orElse(false);
  }

  /**
   * The functions that a benchmark can reach and that are the same on both sides, the standard
   * library's aside.
   */
  public Set<String> unchangedFor(String pkg, String name) {
    Set<String> unchanged = new HashSet<>();
    root(pkg, name)
        .ifPresent(
            root ->
                visit(
                    root,
                    symbol -> {
                      if (symbol.isFunction() && isSame(symbol)) {
                        unchanged.add(symbol.name());
                      }
                      return true;
                    }));
    return unchanged;
  }

  private Optional<Symbol> root(String pkg, String name) {
    return Stream.of(pkg, pkg + "_test")
        .map(path -> head.named(escaped(path) + "." + name))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Dots in the last element of an import path are written as the linker does. */
  private static String escaped(String path) {
    int last = path.lastIndexOf('/') + 1;
    return path.substring(0, last) + path.substring(last).replace(".", "%2e");
  }

  private boolean isSameFrom(Symbol root) {
    return visit(root, symbol -> isSame(symbol) && !changedPackages.contains(symbol.pkg()));
  }

  /**
   * Looks at what can be reached while {@code each} wants more. What the standard library is given
   * to call, the code that gives it refers to.
   *
   * @return whether it wanted more to the end
   */
  private boolean visit(Symbol root, Predicate<Symbol> each) {
    Set<String> seen = new HashSet<>(Set.of(root.name()));
    Deque<Symbol> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Symbol symbol = open.pop();
      if (symbol.isFunction() && standard.contains(symbol.pkg())) {
        continue;
      }
      if (!each.test(symbol)) {
        return false;
      }
      for (Symbol next : references(symbol)) {
        if (seen.add(next.name())) {
          open.push(next);
        }
      }
    }
    return true;
  }

  private boolean isSame(Symbol inHead) {
    Boolean known = same.get(inHead.name());
    if (known == null) {
      Symbol inBase = base.named(inHead.name());
      known = inBase != null && inBase.size() == inHead.size() && isSame(inBase, inHead);
      same.put(inHead.name(), known);
    }
    return known;
  }

  private boolean isSame(Symbol inBase, Symbol inHead) {
    if (inHead.isCollection()) {
      return true; // What is referred to in it is compared where it is referred to.
    }
    Code before = base.code(inBase);
    Code now = head.code(inHead);
    if (before.size() != now.size()) {
      return false;
    }
    return inHead.isFunction()
        ? instructions.areSame(before, now, places)
        : places.areSameData(before, now);
  }

  /** The symbols that a symbol's bytes lead to; some bytes may only look as if they did. */
  private Set<Symbol> references(Symbol symbol) {
    Set<Symbol> found = new HashSet<>();
    if (symbol.isCollection()) {
      return found;
    }
    Code code = head.code(symbol);
    if (symbol.isFunction()) {
      instructions.leads(code, to -> addCode(found, to));
    } else {
      for (int at = 0; at + Destinations.POINTER <= code.size(); at += Destinations.POINTER) {
        add(found, places.reached(code.bytes().getLong(at)));
      }
    }
    found.remove(symbol);
    return found;
  }

  /** Code is entered at its beginning; within it, it is reached by its own jumps only. */
  private void addCode(Set<Symbol> found, long to) {
    Symbol next = head.at(to);
    if (next != null && (!next.isFunction() || next.address() == to)) {
      add(found, places.reached(to));
    }
  }

  private static void add(Set<Symbol> found, @Nullable Symbol to) {
    if (to != null) {
      found.add(to);
    }
  }
}
