package io.github.gobenchreporter.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A tree of small files that holds baselines: a folder, or a branch of a git repository. What the
 * files mean is their owner's business.
 */
public interface BaselineStore extends AutoCloseable {
  /** How messages name the store. */
  String location();

  /**
   * The names directly below a folder, sorted; folders end in {@code /}. Empty where there is no
   * such folder.
   *
   * @param folder {@code ""} for the root, else without a slash at its end
   */
  List<String> list(String folder);

  /** The contents of files, fetched in one go; a file that does not exist is left out. */
  Map<String, byte[]> read(Collection<String> paths);

  /**
   * Stores a change as a whole or not at all.
   *
   * @param change computed from the present state, and computed again when another writer was
   *     faster; an empty change stores nothing
   */
  void update(Supplier<Edit> change);

  @Override
  void close();
}
