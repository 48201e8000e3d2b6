package io.github.gobenchreporter.report;

import static java.util.Objects.requireNonNull;

import freemarker.cache.FileTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core._CoreAPI;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.text.Markdown;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Templates of the user's, from one folder and not beyond it, in the place of ours. FreeMarker
 * knows no bounds of its own, so time and size are watched here.
 */
public final class UserTemplates extends Templates {
  /** Chosen: a template that loops never ends, and no job should wait for it. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /** Sixteen times what GitHub takes as a job summary. */
  private static final int LARGEST = 16 * 1024 * 1024;

  private final Path folder;
  private final Duration longest;

  private UserTemplates(TemplateLoader loader, Path folder, Duration longest) {
    super(loader);
    this.folder = folder;
    this.longest = longest;
  }

  public static Templates of(Path folder) {
    return of(folder, LONGEST);
  }

  /**
   * The same, with the time that one template may take.
   *
   * @throws ReporterException if the folder cannot be read
   */
  public static Templates of(Path folder, Duration longest) {
    try {
      return new UserTemplates(new FileTemplateLoader(folder.toFile()), folder, longest);
    } catch (IOException e) {
      throw ReporterException.input(
          "--templates %s: cannot be read (%s); give the folder that holds report.md.ftl"
              .formatted(folder, String.valueOf(e.getMessage()).replaceFirst("\\.$", "")));
    }
  }

  @Override
  public String render(String name, Object model) {
    FutureTask<String> task = new FutureTask<>(() -> process(name, model));
    Thread worker = new Thread(null, task, "template", 4 * 1024 * 1024);
    worker.setDaemon(true);
    worker.start();
    try {
      return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw refuse(name, "takes longer than " + longest.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw refuse(name, why(requireNonNull(e.getCause())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refuse(name, "was interrupted");
    } finally {
      task.cancel(true);
    }
  }

  private static String why(Throwable e) {
    return e instanceof StackOverflowError
        ? "has a macro that calls itself without end"
        : String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private String process(String name, Object model) throws IOException, TemplateException {
    Template template = configuration().getTemplate(name);
    _CoreAPI.addThreadInterruptedChecks(template);
    Bounded text = new Bounded();
    template.process(model, text);
    return text.toString();
  }

  private ReporterException refuse(String name, String why) {
    return ReporterException.input(
        "--templates %s: %s %s".formatted(folder, name, Markdown.visible(why)));
  }

  /** Takes as much as a report may ever need. */
  private static final class Bounded extends Writer {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] buffer, int from, int length) throws IOException {
      if (text.length() + length > LARGEST) {
        throw new IOException("prints more than " + LARGEST + " characters");
      }
      text.append(buffer, from, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
