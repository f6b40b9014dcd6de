package io.keguan.customer.attachment.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A file as it was received.
 *
 * @param fileName as the sender calls it
 * @param sha256 checksum of its bytes, in hexadecimal
 */
@Embeddable
public record StoredFile(String fileName, @Enumerated(EnumType.STRING) FileType fileType, long byteSize,
        String sha256) {}
