package io.github.gobenchreporter.measure.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RenamesTest {
  @Test
  void aFunctionThatMovedIsTheSame() {
    Renames renames =
        new Renames(
            Set.of("internal/runtime/syscall.Syscall6", "m.f", "m.F.func1"),
            Set.of("internal/runtime/syscall/linux.Syscall6", "m.f", "m.F.func2"));
    assertEquals(
        Map.of(
            "internal/runtime/syscall.Syscall6", "internal/runtime/syscall/linux.Syscall6",
            "m.F.func1", "m.F.func2"),
        renames.newByOld());
    assertEquals("m.f", renames.inBase("m.f"));
    assertEquals("m.F.func1", renames.inBase("m.F.func2"));
  }

  @Test
  void twoThatCouldBeItAreNeither() {
    Renames renames = new Renames(Set.of("m/a.New"), Set.of("m/b.New", "m/c.New"));
    assertEquals(Map.of(), renames.newByOld());
  }

  @Test
  void whatIsOnBothSidesDidNotMove() {
    Renames renames = new Renames(Set.of("m/a.New"), Set.of("m/a.New", "m/b.New"));
    assertEquals(Map.of(), renames.newByOld());
  }
}
