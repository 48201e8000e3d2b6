package io.github.gobenchreporter.measure.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "example.com/m/pipe.normalise        | example.com/m/pipe   | normalise       | pipe.normalise",
        "example.com/m/pipe.(*T).put.func1.2 | example.com/m/pipe   | (*T).put.func1.2| pipe.(*T).put.func1.2",
        "gopkg.in/yaml%2ev3.Marshal          | gopkg.in/yaml%2ev3   | Marshal         | yaml%2ev3.Marshal",
        "runtime.mallocgc                    | runtime              | mallocgc        | runtime.mallocgc",
        "aeshashbody                         | ''                   | aeshashbody     | aeshashbody",
        "main.main                           | main                 | main            | main.main",
        "example.com/m.Map[...].func1        | example.com/m        | Map[...].func1  | m.Map[...].func1",
        "m.(*Set[example.com/x.K]).Add       | m                    | (*Set[example.com/x.K]).Add | m.(*Set[example.com/x.K]).Add",
      })
  void aNameHasAPackageAndALocalPart(String name, String from, String local, String brief) {
    assertEquals(from, FunctionName.packagePath(name));
    assertEquals(local, FunctionName.local(name));
    assertEquals(brief, FunctionName.brief(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "m.sorted[go.shape.struct { SKU string; Count int }].func1 | m.sorted[...].func1",
        "m.(*List[go.shape.[]uint8,go.shape.int]).Push             | m.(*List[...]).Push",
        "m.Map[...]                                                | m.Map[...]",
        "m.open[go.shape.int                                       | m.open[...]",
      })
  void shapesAreNoPartOfIt(String name, String shown) {
    assertEquals(shown, FunctionName.shown(name));
  }

  @ParameterizedTest
  @CsvSource({
    "m.F.func1, F.func",
    "m.F.func12.3, F.func",
    "m.F.gowrap2, F.gowrap",
    "m.F-range1, F-range",
    "m.Sum256, Sum256"
  })
  void closuresAreNumberedAnewWithEveryBuild(String name, String unnumbered) {
    assertEquals(unnumbered, FunctionName.unnumbered(name));
  }
}
