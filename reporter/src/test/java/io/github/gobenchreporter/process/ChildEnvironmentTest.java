package io.github.gobenchreporter.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.gobenchreporter.ReporterException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChildEnvironmentTest {
  private static final String SECRET = "s3cr3t";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ACTIONS_CACHE_URL",
        "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
        "ACTIONS_RUNTIME_TOKEN",
        "AWS_ACCESS_KEY_ID",
        "AWS_SECRET_ACCESS_KEY",
        "DATABASE_URL",
        "GH_TOKEN",
        "GITHUB_ACTIONS",
        "GITHUB_ENV",
        "GITHUB_EVENT_PATH",
        "GITHUB_OUTPUT",
        "GITHUB_PATH",
        "GITHUB_REPOSITORY",
        "GITHUB_STATE",
        "GITHUB_STEP_SUMMARY",
        "GITHUB_TOKEN",
        "GIT_CONFIG_VALUE_0",
        "GOPRIVATE_TOKEN",
        "INPUT_TOKEN",
        "INPUT_THRESHOLDS",
        "NPM_TOKEN",
        "RUNNER_TRACKING_ID",
        "STATE_saved",
        "XDG_SESSION_COOKIE",
      })
  void whatIsNotListedStaysHere(String name) {
    Map<String, String> all = Map.of(name, SECRET, "PATH", "/bin");
    assertEquals(Map.of("PATH", "/bin"), ChildEnvironment.measured(all, List.of()).variables());
    assertEquals(Map.of("PATH", "/bin"), ChildEnvironment.building(all, List.of()).variables());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CC",
        "CGO_ENABLED",
        "CGO_CFLAGS",
        "GOAMD64",
        "GOCACHE",
        "GODEBUG",
        "GOEXPERIMENT",
        "GOFLAGS",
        "GOGC",
        "GOMAXPROCS",
        "GOMEMLIMIT",
        "GOMODCACHE",
        "GOPATH",
        "GORACE",
        "GOTOOLCHAIN",
        "GOWORK",
        "GO111MODULE",
        "HOME",
        "LANG",
        "LC_ALL",
        "PATH",
        "PKG_CONFIG_PATH",
        "TMPDIR",
        "TZ"
      })
  void whatGoNeedsIsHandedOn(String name) {
    assertEquals(
        Map.of(name, "x"), ChildEnvironment.measured(Map.of(name, "x"), List.of()).variables());
  }

  @Test
  void aProxyWithItsPasswordReachesGoButNoBenchmark() {
    Map<String, String> all =
        Map.of("https_proxy", "http://user:" + SECRET + "@proxy", "GOPROXY", "https://proxy");
    assertEquals(Map.of(), ChildEnvironment.measured(all, List.of()).variables());
    assertEquals(all, ChildEnvironment.building(all, List.of()).variables());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, atexit_sleep_ms=0",
        "halt_on_error=1, atexit_sleep_ms=0 halt_on_error=1",
        "atexit_sleep_ms=50, atexit_sleep_ms=0 atexit_sleep_ms=50",
      })
  void aRaceBinaryDoesNotSleepWhenItEndsUnlessTheUserSaysSo(@Nullable String given, String seen) {
    Map<String, String> all = given == null ? Map.of() : Map.of("GORACE", given);
    assertEquals(Map.of("GORACE", seen), ChildEnvironment.oftenStarted(all, List.of()).variables());
  }

  @Test
  void theUserAddsVariablesByName() {
    Map<String, String> all = Map.of("DATABASE_URL", "postgres://localhost/bench", "OTHER", "x");
    assertEquals(
        Map.of("DATABASE_URL", "postgres://localhost/bench"),
        ChildEnvironment.measured(all, List.of("DATABASE_URL", "NOT_SET")).variables());
  }

  @ParameterizedTest
  @ValueSource(strings = {"GITHUB_TOKEN", "INPUT_TOKEN", "my_token", "GITHUB_ENV", "A=B", ""})
  void butNoToken(String name) {
    ReporterException refused =
        assertThrows(
            ReporterException.class,
            () -> ChildEnvironment.measured(Map.of(name, SECRET), List.of(name)));
    assertEquals(ReporterException.Fault.INPUT, refused.fault());
    assertFalse(refused.getMessage().contains(SECRET));
  }

  @Test
  void aProcessStartedWithItSeesNoPlantedSecret() throws Exception {
    Map<String, String> planted = new TreeMap<>(System.getenv());
    for (String name : List.of("GITHUB_TOKEN", "INPUT_TOKEN", "ACTIONS_RUNTIME_TOKEN", "MY_KEY")) {
      planted.put(name, SECRET);
    }
    ProcessBuilder env = new ProcessBuilder("env");
    ChildEnvironment.measured(planted, List.of()).with("ADDED", "1").give(env.environment());
    Process process = env.start();
    String seen = new String(process.getInputStream().readAllBytes());
    assertEquals(0, process.waitFor());
    assertFalse(seen.contains(SECRET), seen);
    assertTrue(seen.contains("ADDED=1"), seen);
  }
}
