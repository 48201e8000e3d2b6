package io.github.gobenchreporter.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.cli.options.HostProbe;
import io.github.gobenchreporter.host.HostCheck;
import io.github.gobenchreporter.host.HostCheck.Grade;
import io.github.gobenchreporter.host.HostFacts;
import io.github.gobenchreporter.host.HostReadings;
import io.github.gobenchreporter.host.HostSources;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoctorCommandTest {
  private static final List<HostCheck> CHECKS =
      List.of(
          new HostCheck("chip", "Apple M4, 10 cores, 10 threads", Grade.FINE, ""),
          new HostCheck("power", "battery\u001b[31m", Grade.UNFIT, "plug the machine in"));

  @Test
  void theTableSaysWhatToDo() {
    assertEquals(
        """
        ok     chip   Apple M4, 10 cores, 10 threads
        unfit  power  battery?[31m                    plug the machine in
        """,
        HostFindings.table(CHECKS));
  }

  @Test
  void jsonSaysWhetherTheHostIsFit() {
    String json =
        HostFindings.json(new HostFacts("darwin", "arm64", 10, Map.of("cores", "10")), CHECKS)
            .toPrettyString();
    assertTrue(json.contains("\"fit\" : false"), json);
    assertTrue(json.contains("\"cores\" : \"10\""), json);
  }

  @Test
  void askingThisHostWorksAndForgivesWhatIsMissing() {
    HostReadings readings =
        HostProbe.read(List.of(HostSources.FACT_COMMANDS.get(0), "no-such-command -x"));
    assertTrue(
        !readings.texts().containsKey("no-such-command -x")
            || readings.texts().get("no-such-command -x").isEmpty());
  }
}
