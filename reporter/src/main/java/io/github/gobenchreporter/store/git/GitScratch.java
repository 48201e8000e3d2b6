package io.github.gobenchreporter.store.git;

import io.github.gobenchreporter.store.Edit;
import io.github.gobenchreporter.store.ScratchFolder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A bare repository in a temporary folder that knows the tip of one remote branch, and only what
 * was read of it: no history, and blobs when they are asked for.
 */
final class GitScratch implements AutoCloseable {
  private static final String TIP = "refs/baselines/tip";
  private static final String NEXT = "refs/baselines/next";

  /** Of at most 64 digits each: 32 KiB of arguments, which every system takes. */
  private static final int ONE_BATCH = 500;

  private static final List<Map.Entry<String, String>> ALWAYS =
      List.of(
          Map.entry("core.hooksPath", "/dev/null"),
          Map.entry("gc.auto", "0"),
          Map.entry("maintenance.auto", "false"),
          Map.entry("protocol.version", "2"),
          Map.entry("fetch.unpackLimit", "1"),
          Map.entry("fetch.recurseSubmodules", "false"),
          Map.entry("fetch.writeCommitGraph", "false"),
          Map.entry("push.recurseSubmodules", "no"),
          Map.entry("push.gpgSign", "false"),
          Map.entry("push.followTags", "false"),
          // A remote is a place; these run what its name says, or talk to an open file of ours.
          Map.entry("protocol.ext.allow", "never"),
          Map.entry("protocol.fd.allow", "never"),
          // The sparse walk looks for copied blobs where they are not, and they are not here.
          Map.entry("pack.useSparse", "false"),
          Map.entry("http.lowSpeedLimit", "1"),
          Map.entry("http.lowSpeedTime", "60"));

  /** Only fetching may know that blobs are elsewhere: reading them must not ask one by one. */
  private static final List<Map.Entry<String, String>> PARTIAL =
      List.of(
          Map.entry("remote.origin.promisor", "true"),
          Map.entry("remote.origin.partialclonefilter", "blob:none"));

  /** What is here tells the server nothing about the blobs that are wanted. */
  private static final List<Map.Entry<String, String>> SILENT =
      List.of(Map.entry("fetch.negotiationAlgorithm", "noop"));

  private static final GitProcess.GitVersion CAN_BE_SILENT = new GitProcess.GitVersion(2, 30);

  private final ScratchFolder folder;
  private final GitAccess access;
  private final GitFailure failure;
  private final GitProcess git;
  private final String remoteRef;
  private boolean partial = true;

  private GitScratch(ScratchFolder folder, GitAccess access, GitProcess git, String remoteRef) {
    this.folder = folder;
    this.access = access;
    this.failure = new GitFailure(access);
    this.git = git;
    this.remoteRef = remoteRef;
  }

  /** An empty scratch repository; the remote is asked nothing yet. */
  static GitScratch open(GitBranch branch, Duration patience) {
    ScratchFolder folder = ScratchFolder.create();
    try {
      GitProcess bare = GitProcess.in(folder.path(), patience);
      GitAccess access = GitAccess.of(branch, bare);
      List<Map.Entry<String, String>> config = new ArrayList<>(ALWAYS);
      config.addAll(access.settings());
      config.add(Map.entry("remote.origin.url", access.url()));
      GitScratch scratch =
          new GitScratch(folder, access, bare.with(config), "refs/heads/" + branch.branch());
      scratch.must(
          "-c", "init.defaultBranch=none", "init", "--quiet", "--bare", "--template=", "repo");
      return scratch;
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** The remote, as messages name it. */
  String url() {
    return access.url();
  }

  /** Asks the remote where the branch is now. */
  GitTip fetch() {
    List<String> fetch = new ArrayList<>(List.of("fetch", "--quiet", "--no-tags", "--depth=1"));
    if (partial) {
      fetch.add("--filter=blob:none");
    }
    fetch.addAll(List.of("origin", "+" + remoteRef + ":" + TIP));
    GitProcess.Result result = inRepository(partial ? git.and(PARTIAL) : git, new byte[0], fetch);
    if (!result.ok()) {
      if (result.errors().toLowerCase(Locale.ROOT).contains("couldn't find remote ref")) {
        return GitTip.NONE;
      }
      throw failure.of(result);
    }
    String commit = must("rev-parse", "--verify", TIP).text().strip();
    return GitTip.of(commit, must("ls-tree", "-r", "-z", "--full-tree", TIP).text());
  }

  /** The contents of blobs of the tip; the missing ones are fetched in one batch. */
  Map<String, byte[]> blobs(Collection<String> ids) {
    Map<String, byte[]> contents = new HashMap<>();
    Set<String> missing = catFile(new LinkedHashSet<>(ids), contents);
    if (!missing.isEmpty()) {
      fetchBlobs(List.copyOf(missing));
      catFile(missing, contents);
    }
    return contents;
  }

  private void fetchBlobs(List<String> ids) {
    boolean silent = git.version().compareTo(CAN_BE_SILENT) >= 0;
    GitProcess asking = silent ? git.and(PARTIAL).and(SILENT) : git.and(PARTIAL);
    for (int from = 0; from < ids.size(); from += ONE_BATCH) {
      List<String> fetch =
          new ArrayList<>(List.of("fetch", "--quiet", "--no-tags", "--filter=blob:none", "origin"));
      fetch.addAll(ids.subList(from, Math.min(ids.size(), from + ONE_BATCH)));
      if (!inRepository(asking, new byte[0], fetch).ok()) {
        fetchWhole();
        return;
      }
    }
  }

  /**
   * For a server that filters, but hands out no single blobs: the whole tip, in a new repository.
   */
  private void fetchWhole() {
    partial = false;
    folder.clear();
    must("-c", "init.defaultBranch=none", "init", "--quiet", "--bare", "--template=", "repo");
    fetch();
  }

  /** Reads what is here; returns what is not. */
  private Set<String> catFile(Set<String> ids, Map<String, byte[]> contents) {
    byte[] wanted = String.join("\n", ids).concat("\n").getBytes(StandardCharsets.US_ASCII);
    byte[] out = checked(inRepository(git, wanted, List.of("cat-file", "--batch"))).out();
    Set<String> missing = new LinkedHashSet<>();
    int at = 0;
    for (String id : ids) {
      int end = at;
      while (out[end] != '\n') {
        end++;
      }
      String[] header = new String(out, at, end - at, StandardCharsets.US_ASCII).split(" ");
      at = end + 1;
      if (header[header.length - 1].equals("missing")) {
        missing.add(id);
      } else {
        int size = Integer.parseInt(header[2]);
        contents.put(id, Arrays.copyOfRange(out, at, at + size));
        at += size + 1;
      }
    }
    return missing;
  }

  /** Makes the commit that follows {@code tip}; it is not pushed yet. */
  void commit(GitTip tip, Edit change, Instant now) {
    String tree = "";
    if (change.squash() && tip.commit().isPresent()) {
      // Without a parent to stand on, the push takes every blob along.
      blobs(tip.blobs().values());
      tree = must("rev-parse", TIP + "^{tree}").text().strip();
    }
    byte[] stream = GitCommit.stream(NEXT, tip, tree, change, now);
    List<String> fastImport = List.of("fast-import", "--quiet", "--force", "--date-format=raw");
    checked(inRepository(git, stream, fastImport));
  }

  /** The id of the last commit made. */
  String committed() {
    return must("rev-parse", "--verify", NEXT).text().strip();
  }

  /**
   * Pushes the last commit: without force, or, where it starts the history anew, only over the very
   * tip it was made from.
   */
  GitProcess.Result push(GitTip tip, boolean squash) {
    List<String> push = new ArrayList<>(List.of("push", "--porcelain", "--no-verify"));
    if (squash && tip.commit().isPresent()) {
      push.add("--force-with-lease=" + remoteRef + ":" + tip.commit().get());
    }
    push.addAll(List.of("origin", NEXT + ":" + remoteRef));
    return inRepository(git, new byte[0], push);
  }

  /** What a failed command means to the user. */
  RuntimeException failure(GitProcess.Result result) {
    return failure.of(result);
  }

  private GitProcess.Result must(String... arguments) {
    boolean init = List.of(arguments).contains("init");
    return checked(init ? git.run(arguments) : inRepository(git, new byte[0], List.of(arguments)));
  }

  private GitProcess.Result checked(GitProcess.Result result) {
    if (!result.ok()) {
      throw failure.of(result);
    }
    return result;
  }

  private static GitProcess.Result inRepository(
      GitProcess git, byte[] input, List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("--git-dir=repo"));
    all.addAll(arguments);
    return git.run(input, all);
  }

  @Override
  public void close() {
    folder.close();
  }
}
