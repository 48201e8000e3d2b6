package io.github.gobenchreporter.cli.profile;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Command;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.command.ExitCode;
import io.github.gobenchreporter.cli.command.Syntax;
import io.github.gobenchreporter.cli.options.OutputOptions;
import io.github.gobenchreporter.measure.profile.Allocations;
import io.github.gobenchreporter.measure.profile.Difference;
import io.github.gobenchreporter.measure.profile.Module;
import io.github.gobenchreporter.measure.profile.Profile;
import io.github.gobenchreporter.measure.profile.Scope;
import io.github.gobenchreporter.measure.profile.Waits;
import io.github.gobenchreporter.regression.Explanation;
import io.github.gobenchreporter.report.html.ProfilePage;
import io.github.gobenchreporter.report.profile.ProfileFindings;
import io.github.gobenchreporter.report.profile.ProfileText;
import java.util.List;
import java.util.Optional;

/** Which functions grew, per operation, from files. */
record ProfileDiffCommand(Console console) implements Command {
  private static final String PAGE = "profile.html";

  /** Of all waiting, the part that one that grew has to be of. */
  private static final double WORTH_TELLING = 0.1;

  @Override
  public String description() {
    return "Which functions take or allocate more than before, per operation, and how sure that is.";
  }

  @Override
  public Syntax takes() {
    Syntax syntax = new Syntax();
    String files =
        ": profiles of go test -cpuprofile, -memprofile, -blockprofile or -mutexprofile, and the results"
            + " printed with them; several profiles of a kind are added up.";
    syntax.several("--base", "FILE...", "The side before" + files);
    syntax.several("--head", "FILE...", "The side after, likewise.");
    syntax.option(
        "--ops",
        "N",
        "Operations in each profile of CPU time or of waiting, where the results do not tell: as in -benchtime=Nx.");
    syntax.option("--memory-ops", "N", "The same for memory profiles.");
    syntax.option("--benchmark", "NAME", "Look at this one only, for example BenchmarkProcess.");
    syntax.option(
        "--module",
        "PATH",
        "Whose functions are named; time outside belongs to them (default: the benchmark's).");
    syntax.output(
        "Also write "
            + PAGE
            + " there: a flame graph of both sides, in one file; an older one goes first.",
        List.of(PAGE));
    return syntax;
  }

  @Override
  public int run(Arguments arguments) {
    ProfileFiles base = ProfileFiles.read(console, arguments.all("--base"));
    ProfileFiles head = ProfileFiles.read(console, arguments.all("--head"));
    Optional<String> benchmark = arguments.place("--benchmark");
    Scope scope = base.scope(head, benchmark, arguments.place("--module").map(Module::of));
    ProfileWork work = new ProfileWork(base, head, benchmark, arguments);
    Optional<Difference> cpu = cpu(base.cpu(), head.cpu(), work, scope);
    Optional<Allocations> allocations = allocations(base.memory(), head.memory(), work, scope);
    boolean waited = !base.waits().isEmpty() && !head.waits().isEmpty();
    Optional<Waits.Wait> waiting =
        waited ? waiting(base.waits(), head.waits(), work, scope) : Optional.empty();
    if (cpu.isEmpty() && allocations.isEmpty() && !waited) {
      throw ReporterException.input(
          "no profile of one kind on both sides; give --base and --head CPU profiles, memory"
              + " profiles or profiles of waiting");
    }
    ProfileFindings findings = new ProfileFindings(cpu, allocations, waited, waiting);
    console.print(ProfileText.of(findings));
    arguments
        .place("--out")
        .map(console.directory()::resolve)
        .ifPresent(
            folder -> {
              Explanation explanation =
                  new Explanation(
                      base.named(head, scope), cpu, allocations, waiting, Optional.empty());
              OutputOptions.writeFile(folder, PAGE, ProfilePage.render(explanation, findings));
            });
    return ExitCode.FINE;
  }

  private static Optional<Difference> cpu(
      List<Profile> base, List<Profile> head, ProfileWork work, Scope scope) {
    if (base.isEmpty() || head.isEmpty()) {
      return Optional.empty();
    }
    Optional<Difference> difference =
        Difference.between(base, work.base(), head, work.head(), scope);
    if (difference.isEmpty()) {
      throw ReporterException.input(
          "the CPU profiles of one side have no sample of %s; run for a second and more"
              .formatted(scope.benchmark().orElse("the module's code")));
    }
    return difference;
  }

  /** A tenth of all waiting is worth telling, and no less than a nanosecond. */
  private static Optional<Waits.Wait> waiting(
      List<Profile> base, List<Profile> head, ProfileWork work, Scope scope) {
    double operations = work.waitOperations(head.size());
    double least = Math.max(1, WORTH_TELLING * Waits.total(head, scope) / operations);
    return Waits.longer(base, work.waitOperations(base.size()), head, operations, scope, least);
  }

  private static Optional<Allocations> allocations(
      List<Profile> base, List<Profile> head, ProfileWork work, Scope scope) {
    return base.isEmpty() || head.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Allocations.between(
                base,
                work.memoryOperations(base.size()),
                head,
                work.memoryOperations(head.size()),
                scope));
  }
}
