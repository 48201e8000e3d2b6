package io.github.gobenchreporter.measure.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays two sides' stacks over each other. */
final class CallTrees {
  private final ProfiledSide base;
  private final ProfiledSide head;
  private final Renames renames;
  private final double dispersion;

  CallTrees(ProfiledSide base, ProfiledSide head, Renames renames, double dispersion) {
    this.base = base;
    this.head = head;
    this.renames = renames;
    this.dispersion = dispersion;
  }

  CallTree tree() {
    return of(Optional.of(base.stacks()), Optional.of(head.stacks()));
  }

  private CallTree of(Optional<StackNode> before, Optional<StackNode> after) {
    Map<String, StackNode> left = new LinkedHashMap<>();
    before.ifPresent(it -> left.putAll(it.callees()));
    List<CallTree> callees = new ArrayList<>();
    for (StackNode call : after.map(it -> it.callees().values()).orElse(List.of())) {
      String name = call.frame().function();
      String was = left.containsKey(name) ? name : renames.inBase(name);
      callees.add(of(Optional.ofNullable(left.remove(was)), Optional.of(call)));
    }
    for (StackNode vanished : left.values()) {
      callees.add(of(Optional.of(vanished), Optional.empty()));
    }
    return CallTree.sorted(call(before, after), callees);
  }

  private CallTree call(Optional<StackNode> before, Optional<StackNode> after) {
    double baseSamples = before.map(StackNode::count).orElse(0.0);
    double headSamples = after.map(StackNode::count).orElse(0.0);
    return new CallTree(
        after.or(() -> before).orElseThrow().frame(),
        baseSamples / base.work(),
        headSamples / head.work(),
        ProfiledSide.standardError(base, baseSamples, head, headSamples, dispersion));
  }
}
