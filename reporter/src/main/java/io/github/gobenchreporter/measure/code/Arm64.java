package io.github.gobenchreporter.measure.code;

import java.util.function.LongConsumer;

/**
 * Instructions of arm64, each of four bytes (Arm's manual, DDI 0487, C6): a branch holds the
 * distance to what it calls; any other address is made of the distance to its page (ADRP), and by
 * the next instruction, of its place in the page.
 */
final class Arm64 implements Instructions {
  private static final int WORD = 4;

  /** B and BL: the kind, and the distance in words. */
  private static final int BRANCH_KIND = 0xfc000000;

  private static final int BRANCH = 0x14000000;
  private static final int CALL = 0x94000000;
  private static final int BRANCH_BITS = 26;

  /** ADRP: the kind with the register, and the distance in pages, in two parts. */
  private static final int PAGE_KIND = 0x9f000000;

  private static final int PAGE = 0x90000000;
  private static final int PAGE_DISTANCE = 0x60ffffe0;
  private static final int PAGE_BITS = 12;

  /** ADD with a constant: the shift must be none. */
  private static final int ADD_KIND = 0xffc00000;

  private static final int ADD = 0x91000000;

  /** Loads and stores with a constant, which counts in what is loaded. */
  private static final int LOAD_KIND = 0x3b000000;

  private static final int LOAD = 0x39000000;

  /** The constant of both. */
  private static final int PLACE = 0x003ffc00;

  private static final int PLACE_SHIFT = 10;

  /** MOVZ without a shift, and ORR of a pattern with zero. */
  private static final int MOVE_KIND = 0x7fe00000;

  private static final int MOVE = 0x52800000;
  private static final int PATTERN_KIND = 0x7f8003e0;
  private static final int PATTERN = 0x320003e0;

  /** How far from a string's address its length stands, in bytes. */
  private static final int NEAR = 32;

  /** What has to be equal of a string of unknown length. */
  private static final int UNKNOWN = 128;

  @Override
  public boolean areSame(Code base, Code head, Destinations places) {
    for (int at = 0; at + WORD <= head.size(); at += WORD) {
      int before = base.bytes().getInt(at);
      int now = head.bytes().getInt(at);
      boolean alike;
      if (isBranch(now)) {
        alike =
            (before & BRANCH_KIND) == (now & BRANCH_KIND)
                && places.areSame(branch(base, at), branch(head, at), head, at);
      } else if (isAddress(head, at)) {
        alike =
            isAddress(base, at)
                && (before & ~PAGE_DISTANCE) == (now & ~PAGE_DISTANCE)
                && (second(base, at) & ~PLACE) == (second(head, at) & ~PLACE)
                && places.areSame(address(base, at), address(head, at), head, at);
        at += WORD;
      } else {
        alike = before == now;
      }
      if (!alike) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void leads(Code code, LongConsumer each) {
    for (int at = 0; at + WORD <= code.size(); at += WORD) {
      if (isBranch(code.bytes().getInt(at))) {
        each.accept(branch(code, at));
      } else if (isAddress(code, at)) {
        each.accept(address(code, at));
      }
    }
  }

  private static boolean isBranch(int word) {
    int kind = word & BRANCH_KIND;
    return kind == BRANCH || kind == CALL;
  }

  private static long branch(Code code, int at) {
    int distance = code.bytes().getInt(at) << (Integer.SIZE - BRANCH_BITS);
    return code.address() + at + (long) WORD * (distance >> (Integer.SIZE - BRANCH_BITS));
  }

  private static boolean isAddress(Code code, int at) {
    if (at + 2 * WORD > code.size() || (code.bytes().getInt(at) & PAGE_KIND) != PAGE) {
      return false;
    }
    int second = second(code, at);
    boolean ofPage = (second >> 5 & 0x1f) == (code.bytes().getInt(at) & 0x1f);
    return ofPage && ((second & ADD_KIND) == ADD || (second & LOAD_KIND) == LOAD);
  }

  private static int second(Code code, int at) {
    return code.bytes().getInt(at + WORD);
  }

  private static long address(Code code, int at) {
    int word = code.bytes().getInt(at);
    int pages = (word >> 5 & 0x7ffff) << 2 | word >> 29 & 3;
    long signed = (long) pages << (Long.SIZE - 21) >> (Long.SIZE - 21);
    long page = (code.address() + at >> PAGE_BITS) + signed << PAGE_BITS;
    int second = second(code, at);
    int place = (second & PLACE) >> PLACE_SHIFT;
    boolean loads = (second & LOAD_KIND) == LOAD;
    return page + ((long) place << (loads ? scale(second) : 0));
  }

  /** The logarithm of how much is loaded: its two highest bits, more for a vector's 128 bits. */
  private static int scale(int load) {
    boolean vector = (load & 0x04800000) == 0x04800000 && load >>> 30 == 0;
    return vector ? 4 : load >>> 30;
  }

  /** The largest constant that is loaded nearby; many bytes where there is none. */
  @Override
  public int lengthBeside(Code code, int at) {
    int length = 0;
    for (int near = at - NEAR; near <= at + NEAR; near += WORD) {
      if (near >= 0 && near + WORD <= code.size()) {
        length = Math.max(length, constant(code.bytes().getInt(near)));
      }
    }
    return length > 0 ? length : UNKNOWN;
  }

  /** The constant that an instruction loads; 0 for another instruction, and for large ones. */
  private static int constant(int word) {
    if ((word & MOVE_KIND) == MOVE) {
      return word >> 5 & 0xffff;
    }
    return (word & PATTERN_KIND) == PATTERN ? pattern(word >> 10 & 0x1fff) : 0;
  }

  /**
   * A constant as logical instructions have it: so many ones, turned, again and again in elements
   * of a power of two of bits.
   */
  private static int pattern(int coded) {
    int ones = coded & 0x3f;
    int turn = coded >> 6 & 0x3f;
    int size = Integer.highestOneBit((coded >> 12 & 1) << 6 | ~ones & 0x3f);
    if (size < Long.SIZE) {
      return 0; // Repeated elements are no length.
    }
    long run = -1L >>> (Long.SIZE - 1 - ones);
    long value = Long.rotateRight(run, turn);
    return value > 0 && value <= Short.MAX_VALUE ? (int) value : 0;
  }
}
