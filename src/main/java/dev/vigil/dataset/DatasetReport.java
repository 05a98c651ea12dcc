package dev.vigil.dataset;

import java.util.List;

/**
 * A dataset as lists show it.
 *
 * @param versions highest number first
 */
public record DatasetReport(String slug, String createdBy, List<VersionReport> versions) {}
