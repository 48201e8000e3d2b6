package io.github.gobenchreporter.baseline;

/**
 * Which of a baseline's runs were looked at, and why others were not.
 *
 * @param end where the newest of them lies
 * @param branched the commit that the head was branched from; "" where unknown
 * @param older how many stored runs lie before the window
 * @param later how many are of commits after the one that the head was branched from, or after the
 *     limit that was given
 */
public record Extent(End end, String branched, int older, int later) {
  /** Of a side that was measured or given beside the head: nothing is stored. */
  public static final Extent SIDE = new Extent(End.SIDE, "", 0, 0);

  /** Of runs that were all looked at. */
  public static final Extent ALL = new Extent(End.NEWEST, "", 0, 0);

  /** Whether these are stored runs. */
  public boolean isStored() {
    return end != End.SIDE;
  }

  /** Where the newest run lies that was looked at. */
  public enum End {
    /** It is the newest there is: nothing tells where the head was branched from. */
    NEWEST("newest"),
    /** It is the newest up to a limit that was given. */
    GIVEN("given"),
    /** It is of the commit that the head was branched from. */
    BRANCHED("branched"),
    /** That commit has no run; it is the nearest before. */
    NEAREST("nearest"),
    /** No run is as old as that commit: all are later. */
    LATER("later"),
    /** Nothing tells where the head was branched from, but for a commit that is no earlier. */
    UNKNOWN("unknown"),
    /** It is no stored run, but was measured or given beside the head. */
    SIDE("side");

    private final String word;

    End(String word) {
      this.word = word;
    }

    /** The word in report.json. */
    public String word() {
      return word;
    }
  }
}
