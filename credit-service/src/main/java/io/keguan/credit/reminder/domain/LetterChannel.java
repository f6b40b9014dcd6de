package io.keguan.credit.reminder.domain;

/** How something in writing reaches a customer. */
public enum LetterChannel {
    LETTER,
    FAX,
    EMAIL,
    /** 当面送达. */
    IN_PERSON
}
