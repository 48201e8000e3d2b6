package io.github.gobenchreporter.github;

/**
 * A status of a commit.
 *
 * @param success whether it is green
 * @param context what it is called
 * @param description at most 140 characters
 * @param url where the report is; "" for nowhere
 */
public record CommitStatus(boolean success, String context, String description, String url) {}
