package io.github.gobenchreporter.report.json;

import io.github.gobenchreporter.measure.profile.CallTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes a tree of calls that are listed one after the other, each with its depth. */
final class CallsReader {
  /** Go keeps 128 places of a stack; inlined calls come on top. */
  private static final int DEEPEST = 1024;

  static final Set<String> FIELDS =
      Set.of("depth", "name", "file", "line", "startLine", "base", "head", "error", "dropped");

  /** A call and how deep it is. */
  record Call(int depth, CallTree call) {}

  private final List<Call> calls;
  private final String path;
  private int next;

  CallsReader(List<Call> calls, String path) {
    this.calls = calls;
    this.path = path;
  }

  static Call call(JsonFields call) {
    return new Call(
        call.count("depth", DEEPEST),
        new CallTree(
            ExplanationReader.frame(call),
            call.amount("base"),
            call.amount("head"),
            call.amount("error"),
            List.of(),
            call.count("dropped", Integer.MAX_VALUE >> 16)));
  }

  CallTree tree() {
    if (calls.isEmpty() || calls.get(0).depth() != 0) {
      throw JsonFields.refuse(path, "does not begin with the whole");
    }
    CallTree tree = below();
    if (next < calls.size()) {
      throw JsonFields.refuse(path + "[" + next + "]", "is deeper than its caller's callees");
    }
    return tree;
  }

  private CallTree below() {
    Call call = calls.get(next++);
    List<CallTree> callees = new ArrayList<>();
    while (next < calls.size() && calls.get(next).depth() == call.depth() + 1) {
      callees.add(below());
    }
    CallTree own = call.call();
    return new CallTree(
        own.frame(), own.base(), own.head(), own.error(), List.copyOf(callees), own.dropped());
  }
}
