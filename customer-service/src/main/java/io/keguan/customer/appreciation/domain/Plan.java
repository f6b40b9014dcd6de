package io.keguan.customer.appreciation.domain;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/** What a thank-you event shall be. @param words what is said to the departments and guests */
@Embeddable
public record Plan(String name, LocalDate heldOn, String place, String words, Instant listsDueAt) {}
