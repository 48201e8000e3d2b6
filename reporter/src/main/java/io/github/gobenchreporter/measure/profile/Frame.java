package io.github.gobenchreporter.measure.profile;

/**
 * One call in a stack; an inlined call is a frame of its own.
 *
 * @param function as pprof names it: {@code example.com/m/pipe.(*T).put}, {@code m.Map[...]}
 * @param file as the compiler wrote it, "" where it is not known
 * @param line of the call, or of the sampled instruction; 0 where it is not known
 * @param startLine where the function begins; 0 where it is not known (before Go 1.21)
 */
public record Frame(String function, String file, int line, int startLine) {}
