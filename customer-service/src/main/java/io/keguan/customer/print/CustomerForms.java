package io.keguan.customer.print;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.access.ReadingRoom;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.change.ChangeRequests;
import io.keguan.customer.change.domain.ChangeRequest;
import io.keguan.customer.duty.Duties;
import io.keguan.customer.duty.domain.Duty;
import io.keguan.customer.filing.Filings;
import io.keguan.customer.filing.domain.Filing;
import io.keguan.customer.registration.Registrations;
import io.keguan.customer.registration.domain.Registration;
import io.keguan.customer.retention.DestructionLists;
import io.keguan.customer.retention.domain.DestructionList;
import io.keguan.kit.print.PrintForm;

/** The paper forms of the archive, as people know them (S4-02). */
@ApplicationScoped
public class CustomerForms implements PrintForm.Catalogue {

    private static final String RULE = "S4-02";
    private static final String CARD = "ARCHIVE_CARD";

    private final List<PrintForm> forms;

    public CustomerForms(CustomerRepository customers, ReadingRoom room, Registrations registrations,
            ChangeRequests changes, Filings filings, Duties duties, DestructionLists destructions) {
        // 客户档案卡, 客户信息登记表, 客户信息修改申请表, 客户基本信息表, 客户档案表, 销毁记录
        forms = List.of(
                new PrintForm(CARD, Customer.TYPE, RULE,
                        (id, by) -> room.view(customers.get(id), by, Map.of("printed", CARD))),
                new PrintForm("REGISTRATION_FORM", Registration.TYPE, RULE, registrations::view),
                new PrintForm("CHANGE_REQUEST_FORM", ChangeRequest.TYPE, RULE, changes::view),
                new PrintForm("FILING_FORM", Filing.TYPE, RULE, filings::view),
                new PrintForm("FILE_FORM", Duty.TYPE, RULE, duties::form),
                new PrintForm("DESTRUCTION_RECORD", DestructionList.TYPE, "S4-18", destructions::view));
    }

    @Override
    public List<PrintForm> forms() {
        return forms;
    }
}
