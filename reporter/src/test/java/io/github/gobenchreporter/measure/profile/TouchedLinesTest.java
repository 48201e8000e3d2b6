package io.github.gobenchreporter.measure.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TouchedLinesTest {
  private static final TouchedLines TOUCHED =
      TouchedLines.of(
          """
          diff --git a/pipe/pipe.go b/pipe/pipe.go
          --- a/pipe/pipe.go
          +++ b/pipe/pipe.go
          @@ -38,0 +39,4 @@ func isUpper(c byte) bool
          +// isSeparator
          @@ -60,2 +64,0 @@ func checksum
          -gone
          diff --git a/old.go b/old.go
          --- a/old.go
          +++ /dev/null
          @@ -1,3 +0,0 @@
          """);

  @ParameterizedTest
  @CsvSource({
    "example.com/ab/pipe/pipe.go, 41, 40, 45, true",
    "/home/me/ab/pipe/pipe.go, 41, 40, 45, true",
    "pipe/pipe.go, 41, 40, 45, true",
    "example.com/ab/pipe/pipe.go, 30, 20, 38, false",
    "example.com/ab/pipe/pipe.go, 20, 15, 39, true",
    "example.com/ab/pipe/pipe.go, 70, 65, 71, true", // lines went before its first
    "example.com/ab/pipe/pipe.go, 70, 66, 71, false",
    "example.com/ab/other/pipe.go, 41, 40, 45, false",
    "strings/builder.go, 41, 40, 45, false",
    "'', 41, 40, 45, false",
  })
  void aFunctionIsTouchedWhereALineOfItIs(
      String file, int line, int startLine, int lastLine, boolean touched) {
    assertEquals(touched, TOUCHED.touches(new Frame("f", file, line, startLine), lastLine));
  }
}
