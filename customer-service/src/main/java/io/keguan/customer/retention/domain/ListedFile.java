package io.keguan.customer.retention.domain;

import java.time.LocalDate;
import java.util.UUID;

import io.keguan.customer.archive.domain.ArchiveClass;

/** A file on a destruction list: what the record may still say when the file is gone, so no name. */
public record ListedFile(UUID customerId, String customerNumber, ArchiveClass archiveClass, String departmentName,
        LocalDate establishedOn, LocalDate cooperationEndedOn, LocalDate destroyableFrom) {}
