package io.github.gobenchreporter.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** A store as it will be after a change; only for looking at. */
public record Overlay(BaselineStore store, Edit change) implements BaselineStore {
  @Override
  public String location() {
    return store.location();
  }

  @Override
  public List<String> list(String folder) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    Set<String> names = new TreeSet<>();
    for (String name : store.list(folder)) {
      String path = prefix + name;
      if (name.endsWith("/") ? survives(path) : !change.delete().contains(path)) {
        names.add(name);
      }
    }
    change.write().keySet().forEach(path -> addName(names, prefix, path));
    change.copy().keySet().forEach(path -> addName(names, prefix, path));
    return List.copyOf(names);
  }

  /** Whether anything is left in a folder; one that loses nothing is not looked at. */
  private boolean survives(String folder) {
    boolean loses = change.delete().stream().anyMatch(path -> path.startsWith(folder));
    return !loses || !list(folder.substring(0, folder.length() - 1)).isEmpty();
  }

  private static void addName(Set<String> names, String prefix, String path) {
    if (path.startsWith(prefix)) {
      String rest = path.substring(prefix.length());
      int slash = rest.indexOf('/');
      names.add(slash < 0 ? rest : rest.substring(0, slash + 1));
    }
  }

  @Override
  public Map<String, byte[]> read(Collection<String> paths) {
    Set<String> wanted = new LinkedHashSet<>();
    for (String path : paths) {
      if (!change.write().containsKey(path)) {
        wanted.add(change.copy().getOrDefault(path, path));
      }
    }
    Map<String, byte[]> stored = store.read(wanted);
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (String path : paths) {
      String source = change.copy().getOrDefault(path, path);
      boolean gone = source.equals(path) && change.delete().contains(path);
      byte[] content = change.write().getOrDefault(path, gone ? null : stored.get(source));
      if (content != null) {
        contents.put(path, content);
      }
    }
    return contents;
  }

  @Override
  public void update(Supplier<Edit> supplier) {
    throw new UnsupportedOperationException("only for looking at");
  }

  @Override
  public void close() {}
}
