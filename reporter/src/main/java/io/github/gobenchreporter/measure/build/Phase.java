package io.github.gobenchreporter.measure.build;

import java.util.Map;

/**
 * A phase of the compiler or the linker, under one name for all Go versions.
 *
 * @see <a href="https://go.dev/src/cmd/compile/internal/gc/main.go">the compiler's phases</a>
 * @see <a href="https://go.dev/src/cmd/link/internal/ld/main.go">the linker's</a>
 */
public enum Phase {
  /** Parsing, type checking and unified IR, which the compiler does in one. */
  PARSE("parse+typecheck"),
  INLINE("inline+devirtualise"),
  ESCAPE("escape"),
  BACKEND("backend"),
  OBJECT("object"),
  COMPILE_OTHER("compile-other"),
  LOAD("link-load"),
  DEAD_CODE("link-deadcode"),
  /** Addresses, symbol and type tables, what is laid out before it is written. */
  RELOCATION("link-relocation"),
  DWARF("link-dwarf"),
  WRITE("link-write"),
  LINK_OTHER("link-other");

  private static final Map<String, Phase> COMPILER =
      Map.of(
          "fe:parse", PARSE,
          "fe:pgo-devirtualization", INLINE, // until Go 1.21
          "fe:inlining", INLINE, // until Go 1.21
          "fe:devirtualize-and-inline", INLINE, // from Go 1.22 on
          "fe:escapes", ESCAPE,
          "be:compilefuncs", BACKEND,
          "be:dumpobj", OBJECT);

  private static final Map<String, Phase> LINKER =
      Map.ofEntries(
          Map.entry("Libinit", LOAD),
          Map.entry("ComputeTLSOffset", LOAD),
          Map.entry("Archinit", LOAD),
          Map.entry("Loadlib", LOAD),
          Map.entry("Inittasks", LOAD),
          Map.entry("Deadcode", DEAD_CODE),
          Map.entry("Linksetup", RELOCATION),
          Map.entry("Doelf", RELOCATION),
          Map.entry("Domacho", RELOCATION),
          Map.entry("Dope", RELOCATION),
          Map.entry("Dostrdata", RELOCATION),
          Map.entry("Callgraph", RELOCATION),
          Map.entry("DoStackCheck", RELOCATION),
          Map.entry("MangleTypeSym", RELOCATION),
          Map.entry("Textbuildid", RELOCATION),
          Map.entry("Addexport", RELOCATION),
          Map.entry("Gentext", RELOCATION),
          Map.entry("Textaddress", RELOCATION),
          Map.entry("Typelink", RELOCATION),
          Map.entry("Buildinfo", RELOCATION),
          Map.entry("Pclntab", RELOCATION),
          Map.entry("Findfunctab", RELOCATION),
          Map.entry("Symtab", RELOCATION),
          Map.entry("Dodata", RELOCATION),
          Map.entry("Address", RELOCATION),
          Map.entry("Layout", RELOCATION),
          Map.entry("Asmb", WRITE),
          Map.entry("Asmb2", WRITE),
          Map.entry("GenSymsLate", WRITE),
          Map.entry("Munmap", WRITE),
          Map.entry("Hostlink", WRITE),
          Map.entry("Flush", WRITE),
          Map.entry("Archive", WRITE));

  private final String word;

  Phase(String word) {
    this.word = word;
  }

  /** As results name it. */
  public String word() {
    return word;
  }

  /** The phase that the compiler calls {@code fe:parse}. */
  static Phase ofCompiler(String name) {
    return COMPILER.getOrDefault(name, COMPILE_OTHER);
  }

  /** The phase that the linker calls {@code Deadcode}. */
  static Phase ofLinker(String name) {
    return name.startsWith("Dwarf") ? DWARF : LINKER.getOrDefault(name, LINK_OTHER);
  }
}
