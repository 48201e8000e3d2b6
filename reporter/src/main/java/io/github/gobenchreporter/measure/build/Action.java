package io.github.gobenchreporter.measure.build;

import java.util.List;

/**
 * One step of a build.
 *
 * @param id its number
 * @param pkg the import path; "" for steps that belong to none
 * @param tool that ran
 * @param deps the numbers of the steps it waits for
 * @param commands how many commands ran; 0 where the result was cached
 * @param times of the commands
 * @param waited nanoseconds from when it could have run until it did
 * @param took nanoseconds from its start to its end
 */
public record Action(
    int id,
    String pkg,
    BuildTool tool,
    List<Integer> deps,
    int commands,
    Times times,
    long waited,
    long took) {

  /** Nanoseconds, of one command or of many. */
  public record Times(long real, long user, long sys) {
    static final Times NONE = new Times(0, 0, 0);

    /** CPU time. */
    public long cpu() {
      return user + sys;
    }

    Times and(Times other) {
      return new Times(real + other.real, user + other.user, sys + other.sys);
    }
  }

  public Action {
    deps = List.copyOf(deps);
  }
}
