package io.github.gobenchreporter.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One folder of a store, as a store of its own.
 *
 * @param store closed with this one
 * @param folder without a slash at its end
 * @param beside files of the whole store that a change in the folder has to write, too
 */
public record FolderOfStore(
    BaselineStore store, String folder, Function<BaselineStore, Map<String, byte[]>> beside)
    implements BaselineStore {
  /** A folder of which the others know nothing. */
  public FolderOfStore(BaselineStore store, String folder) {
    this(store, folder, unused -> Map.of());
  }

  @Override
  public String location() {
    return store.location() + " (" + folder + ")";
  }

  @Override
  public List<String> list(String below) {
    return store.list(below.isEmpty() ? folder : inside(below));
  }

  @Override
  public Map<String, byte[]> read(Collection<String> paths) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    store
        .read(paths.stream().map(this::inside).toList())
        .forEach((path, content) -> contents.put(path.substring(folder.length() + 1), content));
    return contents;
  }

  @Override
  public void update(Supplier<Edit> change) {
    store.update(() -> withFilesBeside(inside(change.get())));
  }

  private Edit withFilesBeside(Edit change) {
    if (change.isEmpty()) {
      return change;
    }
    Map<String, byte[]> write = new LinkedHashMap<>(change.write());
    write.putAll(beside.apply(new Overlay(store, change)));
    return new Edit(write, change.copy(), change.delete(), change.message(), change.squash());
  }

  private Edit inside(Edit change) {
    Map<String, byte[]> write = new LinkedHashMap<>();
    change.write().forEach((path, content) -> write.put(inside(path), content));
    Map<String, String> copy = new LinkedHashMap<>();
    change.copy().forEach((path, source) -> copy.put(inside(path), inside(source)));
    Set<String> delete = new LinkedHashSet<>();
    change.delete().forEach(path -> delete.add(inside(path)));
    return new Edit(write, copy, delete, change.message(), change.squash());
  }

  private String inside(String path) {
    return folder + "/" + path;
  }

  @Override
  public void close() {
    store.close();
  }
}
