package io.github.gobenchreporter.measure.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call on both sides, with the calls made from there: what a flame graph draws.
 *
 * @param frame of the head, or of the base where it vanished
 * @param base nanoseconds per operation here and below, or a share
 * @param head as {@code base}
 * @param callees the larger first
 */
public record CallTree(Frame frame, double base, double head, List<CallTree> callees) {
  static CallTree of(Side base, Side head, Renames renames) {
    return node(
        Optional.of(base.stacks()),
        Optional.of(head.stacks()),
        new double[] {base.work(), head.work()},
        renames);
  }

  private static CallTree node(
      Optional<StackNode> base, Optional<StackNode> head, double[] work, Renames renames) {
    Map<String, StackNode> before = new LinkedHashMap<>();
    base.ifPresent(it -> before.putAll(it.callees()));
    List<CallTree> callees = new ArrayList<>();
    for (StackNode call : head.map(it -> it.callees().values()).orElse(List.of())) {
      String name = call.frame().function();
      String was = before.containsKey(name) ? name : renames.inBase(name);
      callees.add(node(Optional.ofNullable(before.remove(was)), Optional.of(call), work, renames));
    }
    for (StackNode vanished : before.values()) {
      callees.add(node(Optional.of(vanished), Optional.empty(), work, renames));
    }
    callees.sort(
        Comparator.comparingDouble((CallTree call) -> -Math.max(call.head(), call.base())));
    return new CallTree(
        head.or(() -> base).orElseThrow().frame(),
        base.map(StackNode::count).orElse(0.0) / work[0],
        head.map(StackNode::count).orElse(0.0) / work[1],
        List.copyOf(callees));
  }
}
