package io.keguan.customer.reception.domain;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * What the visitor answered to the two questions of the desk.
 *
 * @param contactedBefore was in contact with the company before (S2c-29)
 * @param namedAs the earlier manager in the visitor's words
 * @param namedId the member of staff the desk understood by it, null when the visitor could name none
 * @param referred was sent by somebody (S2c-30)
 * @param referrer who it was, in words
 * @param referrerCustomerId who it was, when a customer
 * @param designatedId the manager the referrer designated, null for none
 */
@Embeddable
public record Introduction(boolean contactedBefore, String namedAs, UUID namedId, boolean referred, String referrer,
        UUID referrerCustomerId, UUID designatedId) {}
