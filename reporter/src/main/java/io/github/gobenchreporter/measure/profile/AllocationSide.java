package io.github.gobenchreporter.measure.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one side allocates, by function of the module and by line in it. */
final class AllocationSide {
  /** Allocated below one line, or in one function. */
  static final class Site {
    private final Frame place;
    private double bytes;
    private double objects;

    private Site(Frame place) {
      this.place = place;
    }

    Frame place() {
      return place;
    }

    /** Per operation. */
    double bytes() {
      return bytes;
    }

    /** Per operation. */
    double objects() {
      return objects;
    }
  }

  private final Map<String, Map<Integer, Site>> lines = new LinkedHashMap<>();

  /**
   * Adds profiles up.
   *
   * @param profiles at least one, all of {@code -memprofile}
   * @param operations in all of them together
   */
  AllocationSide(List<Profile> profiles, Scope scope, double operations) {
    for (Profile profile : profiles) {
      int bytes = profile.indexOf("alloc_space");
      int objects = profile.indexOf("alloc_objects");
      for (Profile.Sample sample : profile.samples()) {
        Folded stack = Folded.of(profile.stack(sample), scope.module());
        if (!stack.path().isEmpty() && scope.has(stack)) {
          Site site = site(stack.owner());
          site.bytes += sample.values()[bytes] / operations;
          site.objects += sample.values()[objects] / operations;
        }
      }
    }
  }

  private Site site(Frame frame) {
    return lines
        .computeIfAbsent(frame.function(), name -> new LinkedHashMap<>())
        .computeIfAbsent(frame.line(), line -> new Site(frame));
  }

  /** By function, and there by line. */
  Map<String, Map<Integer, Site>> lines() {
    return lines;
  }

  double bytes(String function) {
    return lines.getOrDefault(function, Map.of()).values().stream().mapToDouble(Site::bytes).sum();
  }

  double objects(String function) {
    return lines.getOrDefault(function, Map.of()).values().stream()
        .mapToDouble(Site::objects)
        .sum();
  }

  /** Of all functions, per operation. */
  double bytes() {
    return lines.keySet().stream().mapToDouble(this::bytes).sum();
  }
}
