/**
 * This package turns a settled report into text: Markdown, HTML, CSV and JSON. It decides nothing.
 */
@NullMarked
package io.github.gobenchreporter.report;

import org.jspecify.annotations.NullMarked;
