package io.github.gobenchreporter.measure.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AllocationsTest {
  @Test
  void theSitesAreExact() {
    Allocations allocations =
        Allocations.between(
            List.of(Recorded.profile("base.mem")),
            Recorded.MEMORY_OPERATIONS,
            List.of(Recorded.profile("alloc.mem")),
            Recorded.MEMORY_OPERATIONS,
            Recorded.SCOPE);
    assertTrue(allocations.exact());
    assertEquals(
        """
        codec.writeItem +1.0 +256.0 :58
        codec.escape +3.0 +224.0 :68
        codec.writeHead +1.7 +28.0 :50
        codec.(*Codec).Encode -1.0 -256.0 :40
        """,
        text(allocations));
    assertEquals(644, allocations.baseBytes(), 0.5);
    assertEquals(896, allocations.headBytes(), 0.5);
  }

  private static String text(Allocations allocations) {
    StringBuilder text = new StringBuilder();
    for (AllocationChange change : allocations.changes()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s %+.1f %+.1f :%d%n",
              FunctionName.brief(change.function()),
              change.objects(),
              change.bytes(),
              change.place().line()));
    }
    return text.toString();
  }

  @Test
  void whatStayedIsNotNamed() {
    List<Profile> base = List.of(Recorded.profile("base.mem"));
    assertEquals(
        List.of(),
        Allocations.between(
                base, Recorded.MEMORY_OPERATIONS, base, Recorded.MEMORY_OPERATIONS, Recorded.SCOPE)
            .changes());
  }

  @Test
  void severalProfilesAreAddedUp() {
    Profile one = PprofBytes.memory("100/9600 m/p.f < m/p.BenchmarkX < testing.(*B).runN");
    Profile other = PprofBytes.memory("300/28800 m/p.f < m/p.BenchmarkX < testing.(*B).runN");
    Allocations allocations =
        Allocations.between(
            List.of(one),
            100,
            List.of(one, other),
            200,
            new Scope(Module.of("m"), Optional.empty()));
    AllocationChange change = allocations.changes().get(0);
    assertEquals(1, change.objects());
    assertEquals(96, change.bytes());
  }

  @Test
  void aPartOfABlockIsNoSite() {
    Frame place = new Frame("m.f", "", 0, 0);
    assertTrue(new AllocationChange("m.f", place, 4, 7, 0.25, 0.43).isTiny());
    assertFalse(new AllocationChange("m.f", place, 4, 20, 0.25, 1.25).isTiny());
    assertFalse(new AllocationChange("m.f", place, 4, 100, 0.25, 0.5).isTiny());
    assertTrue(new AllocationChange("m.f", place, 0, 400, 0, 25).mayBeBlocks());
    assertFalse(new AllocationChange("m.f", place, 0, 96, 0, 2).mayBeBlocks());
    assertFalse(new AllocationChange("m.f", place, 0, 16, 0, 0).mayBeBlocks());
  }

  @Test
  void aSampledProfileIsNotExact() {
    Profile sampled =
        new PprofBytes()
            .type("alloc_objects", "count")
            .type("alloc_space", "bytes")
            .profile(512 * 1024);
    assertFalse(
        Allocations.between(List.of(sampled), 1, List.of(sampled), 1, Recorded.SCOPE).exact());
  }
}
