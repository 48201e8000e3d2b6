package io.github.gobenchreporter.measure.code;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Whether an address in one executable means what an address in another does: the same place of the
 * same symbol, or an equal string, type or function where the linker has put many together.
 */
record Destinations(Executable base, Executable head, Instructions instructions) {
  /** Bytes of an address: 64 bits on both machines that are read. */
  static final int POINTER = 8;

  /** So many equal bytes are no accident, where a string's length is not known. */
  private static final int CONTENT = 16;

  /** A number beyond it is hardly the length of a string. */
  private static final int LONGEST = 1 << 16;

  /** Size, pointers, hash, flags and kind of a type: the hash is that of its whole description. */
  private static final int TYPE_HEADER = 24;

  /**
   * Whether both addresses mean the same.
   *
   * @param around where in the head the address stands
   * @param at the place of it there
   */
  boolean areSame(long toBase, long toHead, Code around, int at) {
    Symbol inBase = base.at(toBase);
    Symbol inHead = head.at(toHead);
    if (inBase == null || inHead == null || !inBase.name().equals(inHead.name())) {
      return false;
    }
    if (!inHead.isCollection()) {
      return toBase - inBase.address() == toHead - inHead.address();
    }
    if (inHead.holdsStrings()) {
      return areSameStrings(toBase, toHead, length(around, at));
    }
    if (inHead.holdsFunctionPointers()) {
      return areSameFunctions(toBase, toHead);
    }
    int length = inHead.holdsTypes() ? TYPE_HEADER : 1;
    ByteBuffer before = base.bytes(toBase, length);
    return before.remaining() == length && before.equals(head.bytes(toHead, length));
  }

  /** Whether an address of the head lies among strings. */
  boolean isString(long toHead) {
    Symbol symbol = head.at(toHead);
    return symbol != null && symbol.holdsStrings();
  }

  /** Whether data of both, of equal size, is the same but for where it points to. */
  boolean areSameData(Code before, Code now) {
    int at = before.bytes().mismatch(now.bytes());
    int from = 0;
    while (at >= 0) {
      int start = (from + at) / POINTER * POINTER;
      boolean whole = start + POINTER <= now.size();
      if (!whole
          || !areSame(before.bytes().getLong(start), now.bytes().getLong(start), now, start)) {
        return false;
      }
      from = start + POINTER;
      ByteBuffer rest = before.bytes().slice(from, before.size() - from);
      at = rest.mismatch(now.bytes().slice(from, now.size() - from));
    }
    return haveSameStrings(before, now);
  }

  /** An equal pointer may lead to another string, which the linker put in the old one's place. */
  private boolean haveSameStrings(Code before, Code now) {
    for (int at = 0; at + POINTER <= now.size(); at += POINTER) {
      long to = now.bytes().getLong(at);
      if (isString(to) && !areSame(before.bytes().getLong(at), to, now, at)) {
        return false;
      }
    }
    return true;
  }

  private boolean areSameFunctions(long toBase, long toHead) {
    Symbol inBase = pointedTo(base, toBase);
    Symbol inHead = pointedTo(head, toHead);
    return inBase != null && inHead != null && inBase.name().equals(inHead.name());
  }

  private static @Nullable Symbol pointedTo(Executable executable, long to) {
    ByteBuffer pointer = executable.bytes(to, POINTER);
    return pointer.remaining() < POINTER ? null : executable.at(pointer.getLong(0));
  }

  /** What is reached at an address of the head: behind a function value, the function. */
  @Nullable Symbol reached(long to) {
    Symbol symbol = head.at(to);
    if (symbol == null || !symbol.holdsFunctionPointers()) {
      return symbol;
    }
    return head.bytes(to, POINTER).remaining() < POINTER ? symbol : pointedTo(head, to);
  }

  /**
   * Strings stand end to end, so their length must be known: it stands beside the address, and is
   * the same on both sides since only the address differs. Without one, a long common beginning
   * tells.
   */
  private boolean areSameStrings(long toBase, long toHead, int length) {
    ByteBuffer before = base.bytes(toBase, LONGEST);
    ByteBuffer now = head.bytes(toHead, LONGEST);
    int differ = before.mismatch(now);
    int common = differ < 0 ? LONGEST : differ;
    return common >= (length > 0 ? length : CONTENT);
  }

  /** What is most likely the length of a string: in data the next word. */
  private int length(Code around, int at) {
    if (at % POINTER == 0 && at + 2 * POINTER <= around.size()) {
      long next = around.bytes().getLong(at + POINTER);
      if (next > 0 && next < LONGEST) {
        return (int) next;
      }
    }
    return instructions.lengthBeside(around, at);
  }
}
