package io.github.gobenchreporter.report.markdown;

/**
 * The parts of a report that give way, one after the other, where there is no room for all. The
 * regressions are none of them: they go last, and then by rows.
 */
enum Section {
  EVERY_ROW("every row"),
  MEANS("geometric means"),
  CHARTS("charts"),
  PROBLEMS("doubts about the input"),
  NEW_AND_MISSING("what is new or missing"),
  ACCEPT("how to accept a regression"),
  IMPROVEMENTS("improvements"),
  ALSO_MOVED("the rest of what moved without proof"),
  JUDGED("how it was judged"),
  WHY("what profiles say"),
  MOVED("what moved without proof"),
  NOT_COMPARED("chips not compared"),
  FAILED("what failed");

  private final String words;

  Section(String words) {
    this.words = words;
  }

  /** How the text says what was left out. */
  String words() {
    return words;
  }
}
