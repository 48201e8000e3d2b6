package io.github.gobenchreporter.report.markdown;

/**
 * The parts of a report that give way, one after the other, where there is no room for all. The
 * regressions are none of them: they go last, and then by rows.
 */
enum Section {
  UNCHANGED("what is unchanged"),
  IDENTICAL("what is identical"),
  BUILDS("where builds spend their time"),
  MEANS("geometric means"),
  PRINTED("what failures printed"),
  PROBLEMS("doubts about the input"),
  NEW_AND_MISSING("what is new or missing"),
  ACCEPT("how to accept a regression"),
  IMPROVEMENTS("improvements"),
  ALSO_SUSPICIOUS("the rest of what is worth a second look"),
  JUDGED("how it was judged"),
  WHY("what profiles say"),
  SUSPICIOUS("what is worth a second look"),
  MISSING("what is missing"),
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
