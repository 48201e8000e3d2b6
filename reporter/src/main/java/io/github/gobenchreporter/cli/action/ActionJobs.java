package io.github.gobenchreporter.cli.action;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineRef;
import io.github.gobenchreporter.chip.ChipLabel;
import io.github.gobenchreporter.cli.ab.AbCommand;
import io.github.gobenchreporter.cli.ab.AbJob;
import io.github.gobenchreporter.cli.action.ActionInputs.Mode;
import io.github.gobenchreporter.cli.action.PublishPlan.Forks;
import io.github.gobenchreporter.cli.action.PublishPlan.Ours;
import io.github.gobenchreporter.cli.baselines.BaselinesCommand;
import io.github.gobenchreporter.cli.baselines.FreezeCommand;
import io.github.gobenchreporter.cli.baselines.FreezeJob;
import io.github.gobenchreporter.cli.baselines.RecordCommand;
import io.github.gobenchreporter.cli.baselines.RecordJob;
import io.github.gobenchreporter.cli.baselines.SiteJob;
import io.github.gobenchreporter.cli.command.Arguments;
import io.github.gobenchreporter.cli.command.Command;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.compare.CompareCommand;
import io.github.gobenchreporter.cli.compare.CompareJob;
import io.github.gobenchreporter.cli.compare.ConfirmOptions;
import io.github.gobenchreporter.cli.config.OptionsFile;
import io.github.gobenchreporter.cli.config.Settings;
import io.github.gobenchreporter.cli.options.FailOn;
import io.github.gobenchreporter.cli.options.HeadOptions;
import io.github.gobenchreporter.cli.options.OutputOptions;
import io.github.gobenchreporter.cli.options.PolicyOptions;
import io.github.gobenchreporter.cli.options.StoreOptions;
import io.github.gobenchreporter.cli.profile.ProfileOptions;
import io.github.gobenchreporter.cli.publish.ForkReports;
import io.github.gobenchreporter.cli.publish.PublishCommand;
import io.github.gobenchreporter.cli.publish.PublishJob;
import io.github.gobenchreporter.cli.publish.PublishOptions;
import io.github.gobenchreporter.cli.publish.PublishOptions.Form;
import io.github.gobenchreporter.cli.publish.ReportFiles;
import io.github.gobenchreporter.github.Publication.When;
import io.github.gobenchreporter.github.ReportTarget;
import io.github.gobenchreporter.github.WorkflowEnvironment;
import io.github.gobenchreporter.github.WorkflowEvent;
import io.github.gobenchreporter.text.ShortCommit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes jobs of what a workflow asks for and of why it runs. */
final class ActionJobs {
  private static final Pattern SNAPSHOT = Pattern.compile("(.+)@[^@]+");

  private final Console console;
  private final ActionInputs inputs;
  private final OptionsFile configuration;
  private final WorkflowEnvironment workflow;
  private final WorkflowEvent event;
  private final Path out;

  /**
   * Jobs for one run of the action.
   *
   * @param configuration what holds where the inputs say nothing
   * @param event why the workflow runs
   * @param out for the report files
   */
  ActionJobs(
      Console console,
      ActionInputs inputs,
      OptionsFile configuration,
      WorkflowEvent event,
      Path out) {
    this.console = console;
    this.inputs = inputs;
    this.configuration = configuration;
    this.workflow = console.workflow();
    this.event = event;
    this.out = out;
  }

  CompareJob compare() {
    Arguments asked = askedOfChange(new CompareCommand(console), List.of());
    String ref =
        inputs
            .get(ActionInput.BASELINE_REF)
            .or(() -> workflow.baseRef(event))
            .orElseThrow(
                () ->
                    ReporterException.input(
                        "input baseline-ref is missing, and no GITHUB_REF_NAME says which branch"
                            + " this is"));
    return new CompareJob(
        head(true),
        new BaselineRef(ref),
        store(asked),
        PolicyOptions.of(asked),
        ConfirmOptions.of(asked),
        ProfileOptions.of(asked),
        OutputOptions.into(out),
        inputs.get(ActionInput.BASELINE_REF).isEmpty(),
        otherwise());
  }

  /** A pull request on top of another goes to a branch of which nothing is stored. */
  private Optional<BaselineRef> otherwise() {
    boolean asked = inputs.get(ActionInput.BASELINE_REF).isPresent();
    return asked || event.base().isEmpty()
        ? Optional.empty()
        : event.defaultBranch().map(BaselineRef::new);
  }

  /** Base and head in turns; the base is what the change goes to. */
  AbJob ab() {
    List<String> flags =
        inputs
            .get(ActionInput.TEST_FLAGS)
            .map(it -> List.of(it.strip().split("\\s+")))
            .orElse(List.of());
    return AbJob.of(askedOfChange(new AbCommand(console), flags), OutputOptions.into(out));
  }

  /** What inputs, the suite and the configuration say to a command. */
  private Arguments asked(Command command) {
    Arguments asked =
        Arguments.of(command, List.of(), inputs, ofSuite(), configuration, inputs.defaults());
    configuration.each().forEach(asked::check);
    return asked;
  }

  /** The same, what the change goes to, and which regressions its people accept. */
  private Arguments askedOfChange(Command command, List<String> operands) {
    Arguments asked =
        Arguments.of(
            command,
            operands,
            inputs,
            ofSuite(),
            configuration,
            inputs.defaults(),
            this::base,
            ActionAcceptance.of(console, event));
    configuration.each().forEach(asked::check);
    return asked;
  }

  private Optional<Settings.Setting> base(String option) {
    return option.equals("base")
        ? Optional.of(new Settings.Setting(List.of(baseOfEvent()), "the event"))
        : Optional.empty();
  }

  /** What a change goes to: a pull request's or a merge queue's base, else the commit before. */
  private String baseOfEvent() {
    return event.base().orElse("HEAD^");
  }

  FailOn failOn() {
    return FailOn.of(asked(new CompareCommand(console)));
  }

  RecordJob record() {
    String ref =
        workflow
            .ref()
            .orElseThrow(
                () ->
                    ReporterException.input(
                        "GITHUB_REF_NAME is not set, so nothing says what to record under; run it in a"
                            + " workflow, or record by the command line"));
    Arguments asked = asked(new RecordCommand(console));
    return new RecordJob(
        head(false),
        new BaselineRef(ref),
        Optional.empty(),
        store(asked),
        asked.intValue("--keep"),
        RecordJob.Mode.ALLOW_FAILED,
        Optional.empty(),
        asked.has("--yes"));
  }

  /** {@code baseline-ref: main@2026Q4} freezes {@code main} under that name. */
  FreezeJob freeze() {
    String name = inputs.get(ActionInput.BASELINE_REF).orElse("");
    Matcher snapshot = SNAPSHOT.matcher(name);
    if (!snapshot.matches()) {
      throw ReporterException.input(
          "input baseline-ref: '%s' names no snapshot; write for example main@2026Q4"
              .formatted(name));
    }
    String label = inputs.text(ActionInput.CHIP_LABEL);
    Arguments asked = asked(new FreezeCommand(console));
    return new FreezeJob(
        FreezeCommand.freezer(
            asked, console, new BaselineRef(snapshot.group(1)), new BaselineRef(name)),
        label.equals(HeadOptions.AUTO) ? Optional.empty() : Optional.of(new ChipLabel(label)),
        store(asked));
  }

  /** The pages of what is stored, for GitHub Pages. */
  SiteJob site() {
    return new SiteJob(
        out.resolve(ActionOutputs.SITE),
        workflow.repositoryUrl(),
        store(asked(new BaselinesCommand(console).command("site"))));
  }

  /** Whether this job, and no other after it, speaks to a pull request. */
  boolean isSpeaking() {
    boolean speaks = List.of(Mode.AUTO, Mode.AB, Mode.PUBLISH).contains(inputs.mode());
    return speaks && event.isPullRequest() && publishOptions().comment() != When.NEVER;
  }

  /** Shows the report that is made here. */
  PublishPlan publish() {
    ReportTarget target = new ReportTarget(workflow.repository(), event.pullRequest(), commit());
    return new PublishPlan(publishJob(), Optional.empty(), new Ours(target));
  }

  /**
   * Shows the reports of other jobs. A finished workflow run names no pull request that could be
   * trusted: its event is looked into.
   */
  PublishPlan publishFiles() {
    Optional<ReportFiles> files = Optional.of(new ReportFiles(inputs.lines(ActionInput.RESULTS)));
    if (!event.isWorkflowRun()) {
      return new PublishPlan(publishJob(), files, publish().whose());
    }
    Arguments asked = asked(new PublishCommand(console));
    ForkReports reports =
        new ForkReports(
            event, inputs.get(ActionInput.BASELINE_REF), store(asked), PolicyOptions.of(asked));
    return new PublishPlan(publishJob(), files, new Forks(reports));
  }

  /** In which forms; a commit gets a comment only where somebody asks for one. */
  PublishOptions publishOptions() {
    PublishOptions options = PublishOptions.of(asked(new PublishCommand(console)));
    boolean onCommit = event.pullRequest() == 0 && !event.isWorkflowRun();
    boolean unasked = onCommit && options.comment() == When.AUTO;
    PublishOptions asked = unasked ? options.commenting(When.NEVER) : options;
    return event.isPush() ? asked : asked.without(Form.ISSUE);
  }

  private PublishJob publishJob() {
    return new PublishJob(publishOptions(), failOn());
  }

  /** As the workflow names it, else as the event does. */
  private String commit() {
    Optional<String> given = inputs.get(ActionInput.COMMIT);
    if (given.isPresent() && !ShortCommit.isId(given.get())) {
      throw ReporterException.input(
          "input commit: '%s' is no commit; give its id, as github.event.pull_request.head.sha"
              .formatted(given.get()));
    }
    return given.orElseGet(() -> workflow.commit(event));
  }

  private HeadOptions head(boolean askHost) {
    return new HeadOptions(
        inputs.lines(ActionInput.RESULTS),
        inputs.text(ActionInput.CHIP_LABEL),
        askHost,
        Optional.of(commit()),
        asked(new CompareCommand(console)).has("--partial"));
  }

  /** A folder of baselines takes the place of the branch. */
  private StoreOptions store(Arguments asked) {
    StoreOptions both = StoreOptions.of(asked);
    return both.directory().isPresent()
        ? new StoreOptions(both.directory(), Optional.empty(), Optional.empty(), suite())
        : new StoreOptions(Optional.empty(), both.remote(), both.branch(), suite());
  }

  private OptionsFile ofSuite() {
    return suite().map(configuration::suite).orElse(OptionsFile.NONE);
  }

  /** A reporter with a name of its own has baselines and settings of its own. */
  private Optional<String> suite() {
    String name = inputs.text(ActionInput.NAME);
    return Optional.of(name).filter(it -> !it.equals(ActionInput.NAME.byDefault()));
  }
}
