package io.keguan.customer.access.domain;

/** How the applicant stands to the file; it decides who may let them (conflict C3 of the regulations). */
public enum Ground {
    /** The file of the own department (S2a-09). */
    OWN_DEPARTMENT,
    /** The file of another department (S2a-10). */
    OTHER_DEPARTMENT,
    /** A file that is archived or sealed, whoever's it was (S2c-37). */
    ARCHIVED;

    public static Ground of(boolean archived, boolean ownDepartment) {
        return archived ? ARCHIVED : ownDepartment ? OWN_DEPARTMENT : OTHER_DEPARTMENT;
    }
}
