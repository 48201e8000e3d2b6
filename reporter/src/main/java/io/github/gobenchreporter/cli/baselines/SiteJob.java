package io.github.gobenchreporter.cli.baselines;

import io.github.gobenchreporter.ReporterException;
import io.github.gobenchreporter.baseline.BaselineKey;
import io.github.gobenchreporter.baseline.BaselineSummary;
import io.github.gobenchreporter.baseline.Baselines;
import io.github.gobenchreporter.baseline.History;
import io.github.gobenchreporter.baseline.Overview;
import io.github.gobenchreporter.baseline.Window;
import io.github.gobenchreporter.cli.command.Console;
import io.github.gobenchreporter.cli.options.StoreOptions;
import io.github.gobenchreporter.report.site.Site;
import io.github.gobenchreporter.store.BaselineStore;
import io.github.gobenchreporter.store.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the pages of a store; a page that would be as it is stays as it is.
 *
 * @param folder to write to
 * @param repository where commits are to be seen; "" for nowhere
 * @param stores where baselines are kept
 */
public record SiteJob(Path folder, String repository, StoreOptions stores) {
  private static final Window ALL = new Window(Integer.MAX_VALUE, Optional.empty());

  /** Writes them. */
  public void run(Console console) {
    try (BaselineStore store = stores.open(console)) {
      Baselines baselines = new Baselines(store);
      List<BaselineSummary> summaries = Overview.of(store).summaries();
      if (summaries.isEmpty()) {
        console.note(store.location() + " holds no baselines yet");
      }
      List<History> histories = new ArrayList<>();
      for (BaselineSummary summary : summaries) {
        BaselineKey key = summary.key();
        histories.add(History.of(key, baselines.runs(key, ALL)));
      }
      write(console, Site.pages(summaries, histories, repository));
    }
  }

  private void write(Console console, Map<String, String> pages) {
    int written = 0;
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Path file = folder.resolve(page.getKey());
      byte[] content = page.getValue().getBytes(StandardCharsets.UTF_8);
      try {
        if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
          Files.createDirectories(file.getParent());
          WholeFile.write(file, content);
          written++;
        }
      } catch (IOException e) {
        throw ReporterException.outside(
            "%s: cannot be written (%s); check --out".formatted(file, Console.why(e)), e);
      }
    }
    console.note(
        "%s: %d pages, %d of them written"
            .formatted(folder.resolve("index.html"), pages.size(), written));
  }
}
