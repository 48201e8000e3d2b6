package io.github.gobenchreporter.measure;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.process.LockedFolder;
import io.github.gobenchreporter.process.Temporary;
import io.github.gobenchreporter.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The program that starts measured processes: Go source in the jar, built once with the user's Go
 * and kept in the user's cache under the digest of its source.
 */
public final class RunnerProgram {
  private static final List<String> SOURCES = List.of("go.mod", "main.go", "linux.go", "other.go");

  private static final String BUILD = "build-";

  private static final Set<PosixFilePermission> OTHERS_WRITE =
      EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private RunnerProgram() {}

  /**
   * The path of the built program.
   *
   * @param go the user's Go
   * @param cache a folder of the user's own, made where it is missing
   * @throws ReporterException if it does not build or cannot be kept
   */
  public static Path in(Path cache, Tool go) {
    Map<String, byte[]> sources = sources();
    try {
      Path folder = own(cache.resolve("runner-" + digest(sources)));
      Path program = folder.resolve("runner");
      LockedFolder.sweep(folder, BUILD);
      if (Files.isExecutable(program) && isOwn(program)) {
        return program;
      }
      return build(sources, folder, program, go);
    } catch (IOException e) {
      throw ReporterException.outside(
          "%s: the program that starts benchmarks cannot be kept there (%s); set XDG_CACHE_HOME"
              .formatted(cache, e.getMessage()),
          e);
    }
  }

  /** The folder for what is built once: as XDG says, or what macOS has for it. */
  public static Path cache(Map<String, String> environment) {
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    if (xdg.startsWith("/")) {
      return Path.of(xdg, "go-bench-reporter");
    }
    String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
    Path mac = Path.of(home, "Library", "Caches");
    return (Files.isDirectory(mac) ? mac : Path.of(home, ".cache")).resolve("go-bench-reporter");
  }

  private static Path build(Map<String, byte[]> sources, Path folder, Path program, Tool go)
      throws IOException {
    try (LockedFolder own = LockedFolder.in(folder, BUILD)) {
      compile(sources, own.path(), program, go);
      return program;
    }
  }

  private static void compile(Map<String, byte[]> sources, Path source, Path program, Tool go)
      throws IOException {
    for (Map.Entry<String, byte[]> file : sources.entrySet()) {
      Files.write(source.resolve(file.getKey()), file.getValue());
    }
    Tool.Answer built =
        go.with("GOFLAGS", "")
            .with("GOWORK", "off")
            .with("GO111MODULE", "on")
            .with("CGO_ENABLED", "0")
            .with("GOTOOLCHAIN", "local")
            .with("GOOS", "")
            .with("GOARCH", "")
            .run(source, "build", "-trimpath", "-buildvcs=false", "-o", "runner", ".");
    if (!built.ok()) {
      throw ReporterException.outside(
          "the program that starts benchmarks does not build: %s; Go 1.18 or newer is needed"
              .formatted(built.why()));
    }
    Temporary.move(source.resolve("runner"), program);
  }

  /** Makes a folder into which nobody else writes, or refuses one that others can change. */
  private static Path own(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder.getParent());
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    if (!isOwn(folder)) {
      throw new IOException(folder + " belongs to somebody else, or others may write there");
    }
    return folder;
  }

  private static boolean isOwn(Path path) throws IOException {
    Path mine = Temporary.file("go-bench-reporter-", ".owner");
    try {
      return Files.getOwner(path).equals(Files.getOwner(mine))
          && Files.getPosixFilePermissions(path).stream().noneMatch(OTHERS_WRITE::contains);
    } finally {
      Temporary.delete(mine);
    }
  }

  private static Map<String, byte[]> sources() {
    Map<String, byte[]> sources = new LinkedHashMap<>();
    for (String name : SOURCES) {
      // Named .txt, so that no Go tool takes the folder for a package.
      String resource = "/measure/runner/" + name + ".txt";
      try (InputStream in = RunnerProgram.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException(resource + " is missing");
        }
        sources.put(name, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sources;
  }

  private static String digest(Map<String, byte[]> sources) {
    MessageDigest digest = Sha256.begin();
    sources.forEach(
        (name, bytes) -> {
          digest.update(name.getBytes(StandardCharsets.UTF_8));
          digest.update(bytes);
        });
    return Sha256.hex(digest).substring(0, 16);
  }
}
