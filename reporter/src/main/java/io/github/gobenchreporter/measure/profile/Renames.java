package io.github.gobenchreporter.measure.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Functions that moved: one vanished and one appeared with the same name after its package. Between
 * toolchains the standard library moves so, and closures are numbered anew when one more comes.
 */
final class Renames {
  private final Map<String, String> oldByNew = new HashMap<>();

  Renames(Set<String> base, Set<String> head) {
    Map<String, Optional<String>> vanished = unique(base, name -> !head.contains(name));
    Map<String, Optional<String>> appeared = unique(head, name -> !base.contains(name));
    appeared.forEach(
        (local, name) -> {
          Optional<String> old = vanished.getOrDefault(local, Optional.empty());
          if (name.isPresent() && old.isPresent()) {
            oldByNew.put(name.get(), old.get());
          }
        });
  }

  /** By the name after the package; empty where several have it. */
  private static Map<String, Optional<String>> unique(Set<String> names, Predicate<String> which) {
    return names.stream()
        .filter(which)
        .collect(
            Collectors.toMap(
                FunctionName::unnumbered, Optional::of, (one, other) -> Optional.<String>empty()));
  }

  /** What a function of the head was called in the base: the same, unless it moved. */
  String inBase(String head) {
    return oldByNew.getOrDefault(head, head);
  }

  /** What {@link #inBase} says, for functions it is not the same for; by the base's name. */
  Map<String, String> newByOld() {
    return oldByNew.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
  }
}
