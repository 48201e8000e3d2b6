package io.github.gobenchreporter.regression;

/**
 * Something to know about a row, as a value; how it is said is the reports' business.
 *
 * @param code what it is about
 * @param detail a number or a message that belongs to it; "" where the code says all
 */
public record Note(Code code, String detail) {
  /** What a note is about. */
  public enum Code {
    /** So many values are NaN, infinite or absurd, and left out. */
    NOT_FINITE("not-finite"),
    /** One side has no value that can be compared. */
    NONE_FINITE("none-finite"),
    /** What was printed is not what was measured; the detail is why, and what to do. */
    IN_DOUBT("in-doubt"),
    /** The run left this out on purpose. */
    NOT_RUN_HERE("not-run-here"),
    /** A threshold gates this unit, but nobody said which direction is worse. */
    NO_DIRECTION("no-direction"),
    /** No threshold gates this unit. */
    NO_THRESHOLD("no-threshold"),
    /** The benchmark was measured, but not in this unit, which a threshold gates. */
    NOT_MEASURED("not-measured"),
    /** Single values are off by so many points for the way they were measured. */
    COARSE("coarse"),
    /** The benchmark was skipped; the detail is what it said. */
    SKIPPED("skipped"),
    /** The package ended before the benchmark; the detail is how. */
    NOT_REACHED("not-reached"),
    /** A known regression within its ceiling; the detail says to what, until when and why. */
    ACCEPTED("accepted"),
    /** A regression beyond the ceiling of one that was accepted; the detail as above. */
    MORE_THAN_ACCEPTED("more-than-accepted"),
    /** A regression that was accepted until a day that is over; the detail says to what. */
    NO_LONGER_ACCEPTED("no-longer-accepted"),
    /** The baseline's branch made the same step by itself; the detail is the commit. */
    ALREADY_THERE("already-there"),
    /** A rate that follows from the time of an op, and so does its verdict. */
    FOLLOWS("follows-the-time"),
    /** All machine code that the benchmark can reach is the same on both sides. */
    SAME_CODE("same-code"),
    /** Base and head in turns show the change, too; the detail gives the figures. */
    CONFIRMED("confirmed"),
    /** Base and head in turns do not show the change; the detail says what they do show. */
    NOT_CONFIRMED("not-confirmed"),
    /** Base and head in turns settle nothing; the detail gives the figures. */
    UNSETTLED("unsettled"),
    /** The change is there under other code layouts, too; the detail gives the figures. */
    STAYS("stays"),
    /** Code layouts move the row so much that they tell nothing; the detail gives the figures. */
    LAYOUTS_DIFFER("layouts-differ"),
    /** The change went away under other code layouts; the detail gives the figures. */
    LAYOUT("layout"),
    /** A command was measured; the detail is the command line that measures it again. */
    COMMAND("command"),
    /** A sentence of a report that knew no codes. */
    TEXT("text");

    private final String word;

    Code(String word) {
      this.word = word;
    }

    /** The code in report.json. */
    public String word() {
      return word;
    }
  }

  /** A note that needs no detail. */
  public static Note of(Code code) {
    return new Note(code, "");
  }
}
