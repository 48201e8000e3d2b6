package io.github.gobenchreporter.measure.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleTest {
  @ParameterizedTest
  @CsvSource({
    "example.com/m/pipe, example.com/m",
    "example.com/m, example.com/m",
    "example.com/m_test, example.com/m",
    "example.com/m/pipe_test, example.com/m",
    "github.com/owner/name/deep/er, github.com/owner/name",
    "golang.org/x/text/language, golang.org/x/text",
    "gopkg.in/yaml%2ev3, gopkg.in/yaml%2ev3",
    "parcel/codec, parcel",
    "parcel_test, parcel",
  })
  void aPackageTellsItsModule(String from, String module) {
    assertEquals(module, Module.root(from));
  }

  @Test
  void theModuleIsTheBenchmarks() {
    Profile profile =
        PprofBytes.cpu(
            "1 testing.(*B).ResetTimer < testing.(*B).runN < testing.(*B).launch",
            "1 runtime.memmove < other.org/lib.Do < example.com/m/pipe.BenchmarkX < testing.(*B).runN");
    assertEquals(Module.of("example.com/m"), Module.guess(List.of(profile)));
  }

  @Test
  void aServersProfileHasNoModule() {
    Profile profile = PprofBytes.cpu("1 example.com/m.serve < main.main < runtime.main");
    assertEquals(new Module(Optional.empty()), Module.guess(List.of(profile)));
  }

  @Test
  void aModuleOwnsItsPackagesTheirTestsAndMain() {
    Module module = Module.of("example.com/m");
    assertTrue(module.owns("example.com/m.F"));
    assertTrue(module.owns("example.com/m/pipe.(*T).F"));
    assertTrue(module.owns("example.com/m_test.F"));
    assertTrue(module.owns("main.F"));
    assertFalse(module.owns("example.com/mother.F"));
    assertFalse(module.owns("other.org/lib.F"));
    assertFalse(module.owns("strings.ToLower"));
    assertFalse(module.owns("memeqbody"));
  }

  @Test
  void withoutAModuleAllButTheStandardLibraryIsLookedAt() {
    Module module = new Module(Optional.empty());
    assertTrue(module.owns("other.org/lib.F"));
    assertFalse(module.owns("net/http.(*conn).serve"));
    assertFalse(module.owns("vendor/golang.org/x/net/idna.F"));
    assertFalse(module.owns("aeshashbody"));
  }
}
