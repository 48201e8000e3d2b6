package io.github.gobenchreporter.github;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Whose certificates are believed: Java's authorities, and those in the PEM files that {@code
 * NODE_EXTRA_CA_CERTS} (which runners and actions of an Enterprise Server know) and {@code
 * SSL_CERT_FILE} (which curl and Go know) name.
 */
final class Authorities {
  private static final List<String> VARIABLES = List.of("NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE");

  private Authorities() {}

  /**
   * Adds them to a client. Without such a variable it stays as it is: reading certificates costs a
   * start some milliseconds.
   *
   * @throws IOException if a file cannot be read, or holds no certificates
   */
  static void trust(Map<String, String> environment, OkHttpClient.Builder client)
      throws IOException {
    List<Certificate> more = new ArrayList<>();
    for (String variable : VARIABLES) {
      String file = environment.getOrDefault(variable, "");
      if (!file.isBlank()) {
        more.addAll(certificates(variable, Path.of(file)));
      }
    }
    if (more.isEmpty()) {
      return;
    }
    try {
      X509TrustManager manager = manager(together(more));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {manager}, null);
      client.sslSocketFactory(context.getSocketFactory(), manager);
    } catch (GeneralSecurityException e) {
      throw new IOException("certificates cannot be used: " + e.getMessage(), e);
    }
  }

  private static List<Certificate> certificates(String variable, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
    } catch (GeneralSecurityException | IOException e) {
      // The cause would be shown instead, and names neither.
      throw new IOException(
          "%s: %s holds no certificates that can be read".formatted(variable, file));
    }
  }

  private static KeyStore together(List<Certificate> more)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null);
    List<Certificate> all = new ArrayList<>(List.of(manager(null).getAcceptedIssuers()));
    all.addAll(more);
    for (int i = 0; i < all.size(); i++) {
      store.setCertificateEntry("authority-" + i, all.get(i));
    }
    return store;
  }

  /** For a store; {@code null} is Java's own. */
  private static X509TrustManager manager(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return (X509TrustManager) factory.getTrustManagers()[0];
  }
}
