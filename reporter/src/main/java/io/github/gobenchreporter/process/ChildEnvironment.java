package io.github.gobenchreporter.process;

import io.github.gobenchreporter.ReporterException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The environment of a process that is started: only what is on a list for its kind. Benchmarks of
 * a pull request are foreign code, and a job's environment holds tokens, inputs and the files
 * through which a step speaks to the runner.
 *
 * @param variables by name, sorted
 */
public record ChildEnvironment(SortedMap<String, String> variables) {
  /** What programs need to find tools, folders, and the user's language. */
  private static final Set<String> SYSTEM =
      Set.of(
          "CI",
          "DEVELOPER_DIR",
          "DYLD_LIBRARY_PATH",
          "HOME",
          "HOSTNAME",
          "LANG",
          "LANGUAGE",
          "LD_LIBRARY_PATH",
          "LOGNAME",
          "MACOSX_DEPLOYMENT_TARGET",
          "PATH",
          "RUNNER_ARCH",
          "RUNNER_OS",
          "SDKROOT",
          "SHELL",
          "SSL_CERT_DIR",
          "SSL_CERT_FILE",
          "TEMP",
          "TERM",
          "TMP",
          "TMPDIR",
          "TZ",
          "USER",
          "XDG_CACHE_HOME",
          "XDG_CONFIG_HOME",
          "XDG_DATA_HOME",
          "XDG_RUNTIME_DIR");

  /** C compilers, for cgo, and what Go's run-time looks at. */
  private static final Pattern TOOLS =
      Pattern.compile(
          "LC_[A-Z]+|CC|CXX|FC|AR|PKG_CONFIG[A-Z_]*|CGO_[A-Z_]+"
              + "|GO(ARCH|OS|ARM|ARM64|386|AMD64|MIPS|MIPS64|PPC64|RISCV64|WASM|BIN|CACHE|DEBUG|ENV"
              + "|EXPERIMENT|FIPS140|FLAGS|GC|INSECURE|MAXPROCS|MEMLIMIT|MODCACHE|NOPROXY|NOSUMDB"
              + "|PATH|PRIVATE|RACE|ROOT|SUMDB|TMPDIR|TOOLCHAIN|TRACEBACK|VCS|WORK|111MODULE)");

  /** What fetching modules needs beside that; proxies may carry a password. */
  private static final Set<String> NETWORK =
      Set.of(
          "ALL_PROXY",
          "GIT_SSH_COMMAND",
          "GIT_SSL_CAINFO",
          "GIT_TERMINAL_PROMPT",
          "GOAUTH",
          "GOPROXY",
          "HTTPS_PROXY",
          "HTTP_PROXY",
          "NETRC",
          "NO_PROXY",
          "SSH_AUTH_SOCK");

  /** How git is told to reach servers; nothing that leads it to another repository. */
  private static final Pattern GIT =
      Pattern.compile(
          "GIT_(ASKPASS|EXEC_PATH|PROXY_COMMAND|SSH|SSH_VARIANT|SSL_CAPATH|SSL_CERT|SSL_KEY"
              + "|SSL_NO_VERIFY|CONFIG_(GLOBAL|NOSYSTEM|SYSTEM|COUNT|KEY_\\d+|VALUE_\\d+))"
              + "|SSH_(ASKPASS|ASKPASS_REQUIRE|AGENT_PID)|KRB5[A-Z_]*|DISPLAY|WAYLAND_DISPLAY");

  /** What no child gets, whoever asks for it. */
  private static final Pattern NEVER =
      Pattern.compile(
          "INPUT_.*|ACTIONS_.*|STATE_.*|GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)|RUNNER_TRACKING_ID"
              + "|.*TOKEN.*|.*SECRET.*|.*PASSWORD.*|.*CREDENTIAL.*|.*PRIVATE_KEY.*|.*API_?KEY.*");

  /** Where {@code git -c} keeps settings for git's children. */
  public static final String PARAMETERS = "GIT_CONFIG_PARAMETERS";

  /** Copies the variables. */
  public ChildEnvironment {
    variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
  }

  /**
   * For measured code, and for commands that are asked what this host is.
   *
   * @param environment of this process
   * @param more names that the user adds, with {@code --env}
   */
  public static ChildEnvironment measured(
      Map<String, String> environment, Collection<String> more) {
    more.forEach(ChildEnvironment::check);
    SortedMap<String, String> kept = new TreeMap<>();
    environment.forEach(
        (name, value) -> {
          if (more.contains(name) || isHarmless(name)) {
            kept.put(name, value);
          }
        });
    return new ChildEnvironment(kept);
  }

  /**
   * For test binaries that are started again and again. A binary built with {@code -race} sleeps a
   * second when it ends, unless it is told otherwise; no other reads the variable. What the user
   * says in it stands last and so decides.
   *
   * @see <a href="https://go.dev/doc/articles/race_detector#Options">the race detector's
   *     options</a>
   */
  public static ChildEnvironment oftenStarted(
      Map<String, String> environment, Collection<String> more) {
    ChildEnvironment measured = measured(environment, more);
    String given = measured.variables.getOrDefault("GORACE", "");
    return measured.with("GORACE", ("atexit_sleep_ms=0 " + given).strip());
  }

  /** For Go's own tools, which fetch modules; no code of the repository runs in it but cgo's. */
  public static ChildEnvironment building(
      Map<String, String> environment, Collection<String> more) {
    SortedMap<String, String> kept = new TreeMap<>(measured(environment, more).variables);
    environment.forEach(
        (name, value) -> {
          if (NETWORK.contains(name.toUpperCase(Locale.ROOT))) {
            kept.put(name, value);
          }
        });
    return new ChildEnvironment(kept);
  }

  /** For git where it speaks to servers: with what says how, not with this process's tokens. */
  public static ChildEnvironment git(Map<String, String> environment) {
    SortedMap<String, String> kept = new TreeMap<>(building(environment, List.of()).variables);
    environment.forEach(
        (name, value) -> {
          if (GIT.matcher(name).matches()) {
            kept.put(name, value);
          }
        });
    return new ChildEnvironment(kept);
  }

  private static void check(String name) {
    if (!name.matches("[A-Za-z_][A-Za-z0-9_]*") || isSecret(name)) {
      throw ReporterException.input(
          "--env %s: measured code never gets this variable; give it one of another name"
              .formatted(name));
    }
  }

  private static boolean isHarmless(String name) {
    return (SYSTEM.contains(name) || TOOLS.matcher(name).matches()) && !isSecret(name);
  }

  private static boolean isSecret(String name) {
    return NEVER.matcher(name.toUpperCase(Locale.ROOT)).matches();
  }

  /** This environment with one more variable. */
  public ChildEnvironment with(String name, String value) {
    SortedMap<String, String> changed = new TreeMap<>(variables);
    changed.put(name, value);
    return new ChildEnvironment(changed);
  }

  /** This environment with one more setting for git, which no argument shows; for git 2.31. */
  public ChildEnvironment setting(String key, String value) {
    String before = variables.getOrDefault("GIT_CONFIG_COUNT", "");
    int count = before.matches("\\d{1,4}") ? Integer.parseInt(before) : 0;
    return with("GIT_CONFIG_KEY_" + count, key)
        .with("GIT_CONFIG_VALUE_" + count, value)
        .with("GIT_CONFIG_COUNT", String.valueOf(count + 1));
  }

  /**
   * This environment with a setting that every git obeys, since it stands there twice: as {@link
   * #setting} writes it and as {@code git -c} hands it to git's children, which is how git before
   * 2.31 reads it. Only for what may be said twice.
   *
   * @param key the older git takes one without {@code =}
   */
  public ChildEnvironment guard(String key, String value) {
    String before = variables.getOrDefault(PARAMETERS, "");
    return key.contains("=")
        ? setting(key, value)
        : setting(key, value).with(PARAMETERS, (before + " " + parameter(key, value)).strip());
  }

  /** One setting as it stands in {@link #PARAMETERS}, quoted as for a shell. */
  public static String parameter(String key, String value) {
    String setting = key + "=" + value;
    return "'" + setting.replace("'", "'\\''").replace("!", "'\\!'") + "'";
  }

  /** Makes a process builder's environment this one. */
  public void give(Map<String, String> builder) {
    builder.clear();
    builder.putAll(variables);
  }
}
