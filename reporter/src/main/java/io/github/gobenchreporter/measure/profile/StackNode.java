package io.github.gobenchreporter.measure.profile;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A call with what was called from there, and how often it was seen: one side's stacks as a tree.
 */
final class StackNode {
  private final Frame frame;
  private final Map<String, StackNode> callees = new LinkedHashMap<>();
  private double count;

  private StackNode(Frame frame) {
    this.frame = frame;
  }

  static StackNode root() {
    return new StackNode(new Frame("", "", 0, 0));
  }

  void add(Folded stack, double more) {
    count += more;
    if (stack.path().isEmpty()) {
      callee(stack.owner()).count += more;
      return;
    }
    StackNode node = this;
    for (Frame call : stack.path()) {
      node = node.callee(call);
      node.count += more;
    }
  }

  private StackNode callee(Frame call) {
    return callees.computeIfAbsent(call.function(), name -> new StackNode(call));
  }

  Frame frame() {
    return frame;
  }

  /** Samples here and below. */
  double count() {
    return count;
  }

  Map<String, StackNode> callees() {
    return callees;
  }
}
