package io.github.gobenchreporter.measure.code;

import java.nio.ByteBuffer;

/**
 * Bytes where they are loaded.
 *
 * @param address of the first
 */
record Code(long address, ByteBuffer bytes) {
  int size() {
    return bytes.limit();
  }
}
