package io.github.gobenchreporter.measure.code;

import java.nio.ByteBuffer;
import java.util.function.LongConsumer;

/**
 * Instructions of amd64 as Go writes them, which begin and end anywhere: an address is a 32-bit
 * distance from the end of its instruction (Intel's manual, volume 2, 2.2.1.6).
 */
final class Amd64 implements Instructions {
  private static final int DISTANCE = 4;

  private static final int CALL = 0xe8;
  private static final int JUMP = 0xe9;
  private static final int JUMP_IF = 0x80;

  /** Distances count from the end of their instruction: sizes of constants that may stand there. */
  private static final int[] CONSTANTS = {0, 1, 2, 4};

  /** The bits of a ModRM byte that choose addressing, and what relative addresses have. */
  private static final int MODE = 0xc7;

  private static final int BESIDE_CODE = 0x05;

  /** An instruction that loads a 32-bit constant into a register. */
  private static final int LOAD_CONSTANT = 0xb8;

  private static final int LOAD_MASK = 0xf8;

  /** How far from a string's address its length stands, in bytes. */
  private static final int NEAR = 32;

  @Override
  public boolean areSame(Code base, Code head, Destinations places) {
    ByteBuffer before = base.bytes();
    ByteBuffer now = head.bytes();
    int at = before.mismatch(now);
    int from = 0;
    while (at >= 0) {
      from = afterDistance(base, head, from, from + at, places);
      if (from < 0) {
        return false;
      }
      at = before.slice(from, before.limit() - from).mismatch(now.slice(from, now.limit() - from));
    }
    return hasSameStrings(base, head, places);
  }

  /** The end of a distance that holds this byte and leads to the same place; −1 for none. */
  private static int afterDistance(Code base, Code head, int from, int at, Destinations places) {
    for (int start = at; start > at - DISTANCE && start >= from; start--) {
      if (start + DISTANCE <= head.size()) {
        long toBase = lead(base, start);
        long toHead = lead(head, start);
        for (int constant : CONSTANTS) {
          if (places.areSame(toBase + constant, toHead + constant, head, start)) {
            return start + DISTANCE;
          }
        }
      }
    }
    return -1;
  }

  /**
   * An equal distance may lead to another string where the linker put it in the old one's place.
   */
  private static boolean hasSameStrings(Code base, Code head, Destinations places) {
    for (int at = 1; at + DISTANCE <= head.size(); at++) {
      boolean address = (head.bytes().get(at - 1) & MODE) == BESIDE_CODE;
      if (address && places.isString(lead(head, at))) {
        if (!places.areSame(lead(base, at), lead(head, at), head, at)) {
          return false;
        }
      }
    }
    return true;
  }

  private static long lead(Code code, int at) {
    return code.address() + at + DISTANCE + code.bytes().getInt(at);
  }

  @Override
  public void leads(Code code, LongConsumer each) {
    for (int at = 1; at + DISTANCE <= code.size(); at++) {
      if (mayLead(code.bytes().get(at - 1))) {
        each.accept(lead(code, at));
      }
    }
  }

  /** A distance may stand after this byte: a call, a jump, or an address beside the code. */
  private static boolean mayLead(byte before) {
    return (before & 0xff) == CALL
        || (before & 0xff) == JUMP
        || (before & 0xf0) == JUMP_IF
        || (before & MODE) == BESIDE_CODE;
  }

  /** The constant that is loaded next or was before, the larger one. */
  @Override
  public int lengthBeside(Code code, int at) {
    return Math.max(
        constant(code.bytes(), at + DISTANCE, 1), constant(code.bytes(), at - DISTANCE - 1, -1));
  }

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
}
