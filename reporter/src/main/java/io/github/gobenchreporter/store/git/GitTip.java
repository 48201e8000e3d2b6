package io.github.gobenchreporter.store.git;

import io.github.gobenchreporter.store.Edit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a branch points to.
 *
 * @param commit its id; empty while there is no such branch
 * @param blobs path → id of its content, of every plain file
 */
record GitTip(Optional<String> commit, SortedMap<String, String> blobs) {
  /** A branch that does not exist yet. */
  static final GitTip NONE = new GitTip(Optional.empty(), new TreeMap<>());

  GitTip {
    blobs = Collections.unmodifiableSortedMap(new TreeMap<>(blobs));
  }

  /** Reads the answer of {@code git ls-tree -r -z}. */
  static GitTip of(String commit, String tree) {
    SortedMap<String, String> blobs = new TreeMap<>();
    for (String entry : tree.split("\0")) {
      int tab = entry.indexOf('\t');
      if (tab > 0 && entry.startsWith("100")) {
        String[] fields = entry.substring(0, tab).split(" ");
        blobs.put(entry.substring(tab + 1), fields[2]);
      }
    }
    return new GitTip(Optional.of(commit), blobs);
  }

  /** A path of the change that can only be written by overwriting somebody else's file. */
  Optional<String> obstacle(Edit change) {
    List<String> paths = new ArrayList<>(change.write().keySet());
    paths.addAll(change.copy().keySet());
    for (String path : paths) {
      for (int at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
        if (blobs.containsKey(path.substring(0, at))) {
          return Optional.of(path.substring(0, at));
        }
      }
      if (!list(path).isEmpty()) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  /** The names directly below a folder; folders end in a slash. */
  List<String> list(String folder) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    SortedMap<String, String> below =
        folder.isEmpty() ? blobs : blobs.subMap(prefix, folder + (char) ('/' + 1));
    TreeSet<String> names = new TreeSet<>();
    for (Map.Entry<String, String> each : below.entrySet()) {
      String rest = each.getKey().substring(prefix.length());
      int slash = rest.indexOf('/');
      names.add(slash < 0 ? rest : rest.substring(0, slash + 1));
    }
    return List.copyOf(names);
  }
}
