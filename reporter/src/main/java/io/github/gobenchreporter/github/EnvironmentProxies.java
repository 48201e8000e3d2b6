package io.github.gobenchreporter.github;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses proxies as command-line tools do, by {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code
 * NO_PROXY}.
 */
final class EnvironmentProxies extends ProxySelector {
  private final Map<String, String> environment;

  EnvironmentProxies(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public List<Proxy> select(URI uri) {
    return List.of(
        proxy(uri.getScheme())
            .filter(unused -> !isExempt(uri.getHost()))
            .filter(it -> it.getHost() != null)
            .map(it -> new InetSocketAddress(it.getHost(), it.getPort() < 0 ? 80 : it.getPort()))
            .map(address -> new Proxy(Proxy.Type.HTTP, address))
            .orElse(Proxy.NO_PROXY));
  }

  /** The proxy for a scheme; {@code host:port} is enough. */
  Optional<URI> proxy(String scheme) {
    String name = scheme.equals("https") ? "HTTPS_PROXY" : "HTTP_PROXY";
    return variable(name)
        .map(value -> value.contains("://") ? value : "http://" + value)
        .map(URI::create);
  }

  private Optional<String> variable(String name) {
    String lower = environment.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    String value = lower.isEmpty() ? environment.getOrDefault(name, "") : lower;
    return Optional.of(value).filter(it -> !it.isBlank());
  }

  private boolean isExempt(String host) {
    for (String each : variable("NO_PROXY").orElse("").split(",")) {
      String entry = each.strip().toLowerCase(Locale.ROOT);
      String name = host.toLowerCase(Locale.ROOT);
      String bare = entry.startsWith(".") ? entry.substring(1) : entry;
      if (entry.equals("*")
          || !bare.isEmpty() && (name.equals(bare) || name.endsWith("." + bare))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException e) {}
}
