package io.keguan.customer.reception.domain;

import java.time.LocalDate;
import java.util.UUID;

/** One line of a duty roster. @param away the person is away on the day, instead of on duty */
public record DutyDay(LocalDate day, UUID staffId, String staffName, boolean away) {}
