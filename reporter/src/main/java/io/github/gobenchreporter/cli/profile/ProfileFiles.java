package io.github.gobenchreporter.cli.profile;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.benchfmt.Benchmark;
import io.github.gobenchreporter.benchfmt.Configuration;
import io.github.gobenchreporter.benchfmt.Run;
import io.github.gobenchreporter.benchfmt.read.RunReader;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.options.FileNames;
import io.github.gobenchreporter.cli.options.InputFile;
import io.github.gobenchreporter.measure.profile.Benchmarks;
import io.github.gobenchreporter.measure.profile.FunctionName;
import io.github.gobenchreporter.measure.profile.Module;
import io.github.gobenchreporter.measure.profile.Profile;
import io.github.gobenchreporter.measure.profile.ProfileFile;
import io.github.gobenchreporter.measure.profile.Scope;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * The files of one side, told apart by their content.
 *
 * @param cpu profiles of {@code -cpuprofile}
 * @param memory profiles of {@code -memprofile}
 * @param waits profiles of {@code -blockprofile} or {@code -mutexprofile}
 * @param results what was printed beside them
 */
record ProfileFiles(
    List<Profile> cpu, List<Profile> memory, List<Profile> waits, List<Run> results) {

  static ProfileFiles read(Console console, List<String> names) {
    ProfileFiles files =
        new ProfileFiles(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    FileNames expander = new FileNames(console);
    for (String name : names) {
      expander.expand(name).forEach(file -> files.add(console, file));
    }
    return files;
  }

  private void add(Console console, String file) {
    try (InputStream in = new BufferedInputStream(InputFile.open(console, file))) {
      in.mark(ProfileFile.START);
      byte[] start = in.readNBytes(ProfileFile.START);
      in.reset();
      if (ProfileFile.looksLike(start)) {
        add(file, ProfileFile.read(file, in));
      } else {
        results.add(results(file, in));
      }
    } catch (IOException e) {
      throw InputFile.unreadable(file, e);
    }
  }

  private void add(String file, Profile profile) {
    if (!profile.isCpu() && !profile.isMemory() && !profile.isOfWaits()) {
      throw ReporterException.input(
          "%s: a profile of %s; give what go test -cpuprofile, -memprofile, -blockprofile or -mutexprofile wrote"
              .formatted(file, profile.types().get(0).type()));
    }
    (profile.isCpu() ? cpu : profile.isMemory() ? memory : waits).add(profile);
  }

  private static Run results(String file, InputStream in) throws IOException {
    InputStream text = new ByteArrayInputStream(ProfileFile.upToLimit(file, in));
    Run run = RunReader.read(file, text, Configuration.GO_KEYS);
    if (run.results().isEmpty()) {
      throw ReporterException.input(
          file + ": neither a profile in pprof's format nor the output of go test -bench");
    }
    return run;
  }

  private List<Profile> profiles() {
    return Stream.of(cpu, memory, waits).flatMap(List::stream).toList();
  }

  /** What is looked at on both sides. */
  Scope scope(ProfileFiles head, Optional<String> benchmark, Optional<Module> module) {
    List<Profile> all = Stream.concat(profiles().stream(), head.profiles().stream()).toList();
    return new Scope(
        module.orElseGet(() -> Module.guess(all)),
        benchmark.map(name -> function(name, Benchmarks.in(all))));
  }

  /** The benchmark that is looked at; without a name where the profiles are of several. */
  Benchmark named(ProfileFiles head, Scope scope) {
    SortedSet<String> known =
        Benchmarks.in(Stream.concat(profiles().stream(), head.profiles().stream()).toList());
    String function = scope.benchmark().orElseGet(() -> known.size() == 1 ? known.first() : "");
    return new Benchmark(
        FunctionName.packagePath(function), function.substring(function.lastIndexOf('.') + 1));
  }

  private static String function(String name, SortedSet<String> known) {
    return known.stream()
        .filter(it -> it.equals(name) || it.endsWith("." + name))
        .findFirst()
        .orElseThrow(
            () ->
                ReporterException.input(
                    "--benchmark: the profiles have no %s; there are %s"
                        .formatted(name, known.isEmpty() ? "none" : String.join(", ", known))));
  }
}
