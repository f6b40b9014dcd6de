package io.keguan.credit.release.domain;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Under which contract goods are released, and who answers for what will be owed (S1-56). */
@Embeddable
public record ContractRef(UUID contractId, String contractNumber, UUID salespersonId, String salespersonName) {}
