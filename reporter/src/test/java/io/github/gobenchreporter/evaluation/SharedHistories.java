package io.github.gobenchreporter.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real histories at hand, as the figures use them. */
final class SharedHistories {
  private SharedHistories() {}

  /** Times only; every history with enough runs, as far as its file is there. */
  static List<MeasuredHistory> times() {
    Path data = SharedData.folder().resolve("history");
    List<MeasuredHistory> histories = new ArrayList<>();
    add(histories, data, "gno/data.union.json", file -> Histories.dataJs("gno", file), 100);
    String finch = "finch-macos12/macOS12-";
    add(histories, data, finch + "arm64.union.json", f -> Histories.dataJs("finch arm64", f), 140);
    add(histories, data, finch + "x86_64.union.json", f -> Histories.dataJs("finch x86", f), 140);
    add(histories, data, "kong-kic/data.union.json", f -> Histories.dataJs("kong-kic", f), 150);
    add(histories, data, "gurl/data.union.json", f -> Histories.dataJs("gurl", f), 100);
    add(histories, data, "streamsql/data.union.json", f -> Histories.dataJs("streamsql", f), 100);
    String own = "github-action-benchmark-own/data.js";
    add(histories, data, own, f -> Histories.dataJs("github-action-benchmark", f), 120);
    String logging = "go-logging-gobenchdata/runs.jsonl";
    add(histories, data, logging, f -> Histories.gobenchdata("go-logging", f), 100);
    return histories;
  }

  /** Those that nobody looked at while choosing, in which only false reds are counted. */
  static List<MeasuredHistory> unseen() {
    List<MeasuredHistory> histories = new ArrayList<>();
    Path data = SharedData.folder().resolve("history");
    add(histories, data, "gofiber-data-v2/data.js", f -> Histories.columns("gofiber", f), 120);
    return histories;
  }

  private interface Reader {
    MeasuredHistory read(Path file);
  }

  private static void add(
      List<MeasuredHistory> to, Path folder, String file, Reader reader, int newest) {
    if (Files.exists(folder.resolve(file))) {
      to.add(reader.read(folder.resolve(file)).newest(newest, "ns/op"));
    }
  }
}
