package io.keguan.customer.duty.domain;

/** What happens to a duty; each kind is done in its own way. */
public enum DutyAction {
    /** An account manager says what changed in the customer's needs. */
    REPORT_NEEDS(DutyKind.NEED_UPDATE),
    /** The follow-up of the month is kept, to be sent later. */
    SAVE_DRAFT(DutyKind.FILE_FORM),
    /** 《客户档案表》 is sent and archived. */
    SEND(DutyKind.FILE_FORM),
    /** 核实无误: what stands in the file is true; a change of the file says it as well. */
    VERIFY(DutyKind.VERIFICATION),
    /** The customer's data are complete. */
    COMPLETE(DutyKind.HANDOVER_DATA),
    /** A visit was written down; happens by itself. */
    VISIT(null),
    /** The deadline passed. */
    FALL_OVERDUE(null),
    /** The file is no longer in use: there is nothing to do. */
    WAIVE(null);

    private final DutyKind kind;

    DutyAction(DutyKind kind) {
        this.kind = kind;
    }

    /** Whether people do it with a duty of the kind. */
    public boolean belongsTo(DutyKind of) {
        return kind == of;
    }
}
