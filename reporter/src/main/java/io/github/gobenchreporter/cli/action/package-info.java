/** This package is the GitHub Action: from the step's inputs to a plan of jobs. */
@NullMarked
package io.github.gobenchreporter.cli.action;

import org.jspecify.annotations.NullMarked;
