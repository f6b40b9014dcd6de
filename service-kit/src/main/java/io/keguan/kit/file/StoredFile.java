package io.keguan.kit.file;

import java.time.Instant;
import java.util.UUID;

/** What is known of a file without opening it. */
public record StoredFile(UUID id, String name, String mediaType, long size, String sha256, Instant createdAt) {}
