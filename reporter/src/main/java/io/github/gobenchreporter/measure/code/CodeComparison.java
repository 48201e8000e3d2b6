package io.github.gobenchreporter.measure.code;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which functions have the same machine code in two test binaries, and which a benchmark can reach.
 *
 * <p>Code is compared byte by byte. Where bytes differ, they must be a 32-bit distance that leads
 * to the same place of the same symbol on both sides: what a linker writes when other code has
 * moved. All else is a difference; in doubt code is not the same.
 *
 * <p>Reachable is what code refers to, from the benchmark on: functions it calls or takes the
 * address of, and functions that data it refers to points to (closures, tables of methods). A
 * method may also be found at run time by its name; so where a package has a changed method or
 * initialiser, whoever reaches anything in the package is taken to reach that.
 */
public final class CodeComparison {
  private static final int POINTER = 8;
  private static final int DISTANCE = 4;

  private static final int CALL = 0xe8;
  private static final int JUMP = 0xe9;
  private static final int JUMP_IF = 0x80;

  /** Distances count from the end of their instruction: sizes of constants that may stand there. */
  private static final int[] CONSTANTS = {0, 1, 2, 4};

  /** The bits of an amd64 ModRM byte that choose addressing, and what relative addresses have. */
  private static final int MODE = 0xc7;

  private static final int BESIDE_CODE = 0x05;

  /** So many equal bytes are no accident, where a string's length is not known. */
  private static final int CONTENT = 16;

  private static final int LONGEST = 1 << 16;

  /** An amd64 instruction that loads a 32-bit constant into a register. */
  private static final int LOAD_CONSTANT = 0xb8;

  private static final int LOAD_MASK = 0xf8;

  /** How far from a string's address its length stands in code or data, in bytes. */
  private static final int NEAR = 32;

  /** Size, pointers, hash, flags and kind of a type: the hash is that of its whole description. */
  private static final int TYPE_HEADER = 24;

  private final Executable base;
  private final Executable head;
  private final Set<String> standard;
  private final Map<String, Boolean> same = new HashMap<>();
  private final Set<String> changedPackages = new HashSet<>();

  private CodeComparison(Executable base, Executable head, Set<String> standard) {
    this.base = base;
    this.head = head;
    this.standard = standard;
    for (Symbol function : head.functions()) {
      boolean ours = !standard.contains(function.pkg());
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
    return before.isPresent() && now.isPresent()
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
    for (String path : List.of(pkg, pkg + "_test")) {
      Symbol root = head.named(escaped(path) + "." + name);
      if (root != null) {
        return isSameFrom(root);
      }
    }
    return false;
  }

  /** Dots in the last element of an import path are written as the linker does. */
  private static String escaped(String path) {
    int last = path.lastIndexOf('/') + 1;
    return path.substring(0, last) + path.substring(last).replace(".", "%2e");
  }

  private boolean isSameFrom(Symbol root) {
    Set<String> seen = new HashSet<>(Set.of(root.name()));
    Deque<Symbol> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Symbol symbol = open.pop();
      if (symbol.isFunction() && standard.contains(symbol.pkg())) {
        continue; // What it is given to call, the code that gives it refers to.
      }
      boolean unchanged = isSame(symbol) && hasSameStrings(symbol);
      if (!unchanged || changedPackages.contains(symbol.pkg())) {
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

  /**
   * Whether the strings that a symbol refers to are the same: an equal distance may lead to another
   * string where the linker put it in the old one's place.
   */
  private boolean hasSameStrings(Symbol symbol) {
    Symbol before = base.named(symbol.name());
    if (before == null || symbol.isCollection()) {
      return true;
    }
    ByteBuffer bytes = head.bytes(symbol.address(), symbol.size());
    ByteBuffer old = base.bytes(before.address(), before.size());
    int step = symbol.isFunction() ? 1 : POINTER;
    int size = symbol.isFunction() ? DISTANCE : POINTER;
    for (int at = symbol.isFunction() ? 1 : 0; at + size <= bytes.limit(); at += step) {
      if (!symbol.isFunction() || (bytes.get(at - 1) & MODE) == BESIDE_CODE) {
        long to = lead(symbol, bytes, at);
        Symbol target = head.at(to);
        boolean isString = target != null && target.holdsStrings();
        if (isString && !isSamePlace(lead(before, old, at), to, bytes, at)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Where the distance, or the pointer, at a place leads. */
  private static long lead(Symbol symbol, ByteBuffer bytes, int at) {
    return symbol.isFunction()
        ? symbol.address() + at + DISTANCE + bytes.getInt(at)
        : bytes.getLong(at);
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
    ByteBuffer before = base.bytes(inBase.address(), inBase.size());
    ByteBuffer now = head.bytes(inHead.address(), inHead.size());
    if (before.remaining() != now.remaining()) {
      return false;
    }
    int at = before.mismatch(now);
    int from = 0;
    while (at >= 0) {
      int end =
          inHead.isFunction()
              ? afterDistance(inBase, before, inHead, now, from, from + at)
              : afterPointer(before, now, from + at);
      if (end < 0) {
        return false;
      }
      from = end;
      at = before.slice(from, before.limit() - from).mismatch(now.slice(from, now.limit() - from));
    }
    return true;
  }

  /** The end of a distance that holds this byte and leads to the same place; −1 for none. */
  private int afterDistance(
      Symbol inBase, ByteBuffer before, Symbol inHead, ByteBuffer now, int from, int at) {
    for (int start = at; start > at - DISTANCE && start >= from; start--) {
      if (start + DISTANCE <= now.limit()) {
        long toBase = inBase.address() + start + DISTANCE + before.getInt(start);
        long toHead = inHead.address() + start + DISTANCE + now.getInt(start);
        for (int constant : CONSTANTS) {
          if (isSamePlace(toBase + constant, toHead + constant, now, start)) {
            return start + DISTANCE;
          }
        }
      }
    }
    return -1;
  }

  /** The end of a pointer in data that holds this byte and points to the same place. */
  private int afterPointer(ByteBuffer before, ByteBuffer now, int at) {
    int start = at / POINTER * POINTER;
    boolean whole = start + POINTER <= now.limit();
    return whole && isSamePlace(before.getLong(start), now.getLong(start), now, start)
        ? start + POINTER
        : -1;
  }

  /**
   * Whether both addresses mean the same.
   *
   * @param around the head's bytes in which the address stands, equal to the base's beside it
   * @param at where in them
   */
  private boolean isSamePlace(long toBase, long toHead, ByteBuffer around, int at) {
    Symbol inBase = base.at(toBase);
    Symbol inHead = head.at(toHead);
    if (inBase == null || inHead == null || !inBase.name().equals(inHead.name())) {
      return false;
    }
    if (!inHead.isCollection()) {
      return toBase - inBase.address() == toHead - inHead.address();
    }
    if (inHead.holdsStrings()) {
      return isSameString(toBase, toHead, around, at);
    }
    if (inHead.holdsFunctionPointers()) {
      return isSameFunction(toBase, toHead);
    }
    int length = inHead.holdsTypes() ? TYPE_HEADER : 1;
    ByteBuffer before = base.bytes(toBase, length);
    return before.remaining() == length && before.equals(head.bytes(toHead, length));
  }

  private boolean isSameFunction(long toBase, long toHead) {
    ByteBuffer before = base.bytes(toBase, POINTER);
    ByteBuffer now = head.bytes(toHead, POINTER);
    if (before.remaining() < POINTER || now.remaining() < POINTER) {
      return false;
    }
    Symbol inBase = base.at(before.getLong(0));
    Symbol inHead = head.at(now.getLong(0));
    return inBase != null && inHead != null && inBase.name().equals(inHead.name());
  }

  /**
   * Strings stand end to end, so their length must be known: it stands beside the address, and is
   * the same on both sides since only the address differs. Without one, a long common beginning
   * tells.
   */
  private boolean isSameString(long toBase, long toHead, ByteBuffer around, int at) {
    ByteBuffer before = base.bytes(toBase, LONGEST);
    ByteBuffer now = head.bytes(toHead, LONGEST);
    int differ = before.mismatch(now);
    int common = differ < 0 ? LONGEST : differ;
    int length = length(around, at);
    return common >= (length > 0 ? length : CONTENT);
  }

  /**
   * What is most likely the length of the string whose address stands here: in data the next word,
   * in code the constant that is loaded next or was before, the larger one; 0 for none.
   */
  private static int length(ByteBuffer around, int at) {
    if (at % POINTER == 0 && at + 2 * POINTER <= around.limit()) {
      long next = around.getLong(at + POINTER);
      if (next > 0 && next < LONGEST) {
        return (int) next;
      }
    }
    return Math.max(constant(around, at + DISTANCE, 1), constant(around, at - DISTANCE - 1, -1));
  }

  /** The nearest constant that is loaded, in one direction; 0 for none. */
  private static int constant(ByteBuffer code, int from, int step) {
    for (int i = 0; i < NEAR; i++) {
      int at = from + step * i;
      boolean within = at >= 0 && at + DISTANCE < code.limit();
      if (within && (code.get(at) & LOAD_MASK) == LOAD_CONSTANT) {
        return code.getInt(at + 1);
      }
    }
    return 0;
  }

  /** The symbols that a symbol's bytes lead to; some bytes may only look as if they did. */
  private Set<Symbol> references(Symbol symbol) {
    Set<Symbol> found = new HashSet<>();
    ByteBuffer bytes = head.bytes(symbol.address(), symbol.isCollection() ? 0 : symbol.size());
    if (symbol.isFunction()) {
      for (int at = 1; at + DISTANCE <= bytes.limit(); at++) {
        if (mayLead(bytes.get(at - 1))) {
          long to = symbol.address() + at + DISTANCE + bytes.getInt(at);
          Symbol next = head.at(to);
          // Code is entered at its beginning; within it, it is reached by its own jumps only.
          if (next != null && (!next.isFunction() || next.address() == to)) {
            add(found, pointedTo(next, to), symbol);
          }
        }
      }
    } else {
      for (int at = 0; at + POINTER <= bytes.limit(); at += POINTER) {
        long to = bytes.getLong(at);
        Symbol next = head.at(to);
        add(found, next == null ? null : pointedTo(next, to), symbol);
      }
    }
    return found;
  }

  /** What is reached at an address: behind a function value, the function. */
  private @Nullable Symbol pointedTo(Symbol symbol, long to) {
    ByteBuffer pointer = head.bytes(to, POINTER);
    return symbol.holdsFunctionPointers() && pointer.remaining() == POINTER
        ? head.at(pointer.getLong(0))
        : symbol;
  }

  /**
   * Whether a distance may stand after this byte: a call, a jump, or an address beside the code.
   */
  private static boolean mayLead(byte before) {
    return (before & 0xff) == CALL
        || (before & 0xff) == JUMP
        || (before & 0xf0) == JUMP_IF
        || (before & MODE) == BESIDE_CODE;
  }

  private static void add(Set<Symbol> found, @Nullable Symbol to, Symbol from) {
    if (to != null && to != from) {
      found.add(to);
    }
  }
}
