package io.github.gobenchreporter.cli;

/** x */
public final class Main {
  private Main() {}

  public static void main(String[] args) {}
}
