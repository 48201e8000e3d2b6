/**
 * This package knows how machines that run benchmarks behave, and makes up runs of such machines.
 * It knows nothing of how runs are judged and uses nothing of the reporter, so that what it draws
 * can put the reporter's assumptions to the test. {@link
 * io.github.gobenchreporter.evaluation.hosts.Presets} names the hosts, {@link
 * io.github.gobenchreporter.evaluation.hosts.Host#draw} is the way in.
 *
 * <p>A sample in ns/op is the benchmark's level times the exponential of a sum: what the row does
 * for itself from run to run ({@link io.github.gobenchreporter.evaluation.hosts.OwnNoise}), what
 * moves it with others ({@link io.github.gobenchreporter.evaluation.hosts.Influence}), and what the
 * sample does within its run ({@link io.github.gobenchreporter.evaluation.hosts.Within}). A stored
 * run is a job of its own; re-runs follow the head's run in its job and share what is the job's:
 * host, boot, layout of the binary (levels of repetition: Kalibera and Jones, "Rigorous
 * Benchmarking in Reasonable Time", ISMM 2013; layout: Mytkowicz and others, "Producing Wrong Data
 * Without Doing Anything Obviously Wrong", ASPLOS 2009, and Curtsinger and Berger, "STABILIZER",
 * ASPLOS 2013).
 *
 * <h2>Where the figures come from</h2>
 *
 * <p>From published histories of Go benchmarks, as they are: gnolang/gno (16 rows, 211 runs, own
 * machine), gofiber/fiber (560 rows, 219 runs, hosted, several chips),
 * betterstack-community/go-logging-benchmarks (109 rows, 173 runs, hosted),
 * Kong/kubernetes-ingress-controller (20 rows with 15 runs or more, 1,886 runs, hosted),
 * rulego/streamsql (18 rows, 26 runs), runfinch/finch (4 slow rows, 140 runs on each of two Macs);
 * one sample a run. afreidah/s3-orchestrator (64 rows, 9 runs of 5 samples, laptop), and single
 * runs of many samples. They hold real changes too, which the robust measures below take for noise
 * where they are rare. A row's sd between runs is the median absolute difference of neighbouring
 * runs × 1.4826 / √2; deviations are from the median of the nine runs on either side.
 *
 * <ul>
 *   <li>Spread between runs, median row: gno 1.1 %, go-logging 1.2 %, kong 2.8 %, s3 2.9 %, finch
 *       2.6 and 4.6 %, streamsql 4.5 %, fiber 4.6 %. Across clouds from .03 % to over 100 %:
 *       Laaber, Scheuner and Leitner, "Software Microbenchmarking in the Cloud", EMSE 24 (2019).
 *   <li>Rows are unlike: the sd's logarithm has itself an sd of .14 (gno), .73 (streamsql), .76
 *       (fiber), .92 (kong), .94 (s3), 1.08 (go-logging). A tenth of the rows is 1.3 (gno) to 4
 *       times (kong, streamsql) as noisy as the median row.
 *   <li>Share of the job: gno measures 8 benchmarks twice a job ({@code -cpu 1,2}); deviations of
 *       the two have a rank correlation of .66 (median), still .40 without what all rows did
 *       together; .24 to .74 from row to row.
 *   <li>Restless days: the scatter of the rows of a run around what they did together has a log-sd
 *       of .50 (gno; chance alone .29), .70 (fiber, .05), .70 (go-logging, .12).
 *   <li>Tails: without what rows did together, beyond five robust sds lie .7 % (gno), 5 % (fiber,
 *       several chips) and 6 % (go-logging) of the values; t with 4 df has .5 %. Of those, the
 *       slower ones are 52, 50, 63 and, in kong, 79 %.
 *   <li>One run follows the last: deviations have a lag-one correlation of .22 (gno), .43 (fiber),
 *       0 (go-logging, kong, finch).
 *   <li>Moods: the median of a run's deviations has a robust sd of .3 % (go-logging), .9 % (gno,
 *       kong), 1.4 % (finch), 2.6 % (fiber); 2 to 11 % of the runs lie beyond five of these, by up
 *       to .49 in logarithms (gno).
 *   <li>Neighbours: fiber's rows are correlated, after that median, by .40, .30, .21, .14 and .09
 *       at 1, 2, 3, 5 and 10 rows apart; .53 × .75^lag is that for the first three.
 *   <li>Other chips: in 22 of 219 runs fiber's rows are faster by 28 % (median), and the gap
 *       differs from row to row by .07 (robust) to .14 in logarithms. One CPU model is no promise
 *       either: Maricq and others, "Taming Performance Variability", OSDI 2018.
 *   <li>Two modes: 4 of go-logging's 109 rows, apart by 15 % (median), the rarer in one run of
 *       twenty. 41 of fiber's 560 rows have a value five times off.
 *   <li>Within runs: .6 % (wago, hosted gh-comment), 1.2 % (s3), 3 and 8 % (udecimal, laptop), with
 *       a log-sd of .5 over s3's rows; 1.5 % of udecimal's rows have a sample 1.5 times the median,
 *       and a crowded virtual machine shows a cv of 77 %. Samples of one row follow each other:
 *       lag-one correlation .44 (jsonbench, mean over 288 rows of 40 samples) and .4 to .8
 *       (genpool, 50 samples); genpool's first sample is 2 to 6 % slower.
 *   <li>Memory: 43 % of fiber's rows are 0 B/op; a tenth changes in more than a fifth of the steps,
 *       then by 4 B (median), while allocs/op change in .6 % of all steps. B/op vary within 15 % of
 *       s3's runs of a row.
 *   <li>Printed digits: Go's {@code src/testing/benchmark.go}.
 * </ul>
 *
 * <p>Assumed, for want of figures: how often wild rows jump, the noise of flickering allocations,
 * how bad a bad day is where it is one (15 %), and independence of all these of each other (in s3
 * rows that are noisy between runs are so within, rank correlation .47: not modelled).
 */
@NullMarked
package io.github.gobenchreporter.evaluation.hosts;

import org.jspecify.annotations.NullMarked;
