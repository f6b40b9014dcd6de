package io.keguan.customer;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.access.domain.AccessRequestPolicy;
import io.keguan.customer.appreciation.domain.AppreciationPolicy;
import io.keguan.customer.archive.domain.CompletenessPolicy;
import io.keguan.customer.archive.domain.RetentionPolicy;
import io.keguan.customer.attachment.domain.AttachmentPolicy;
import io.keguan.customer.care.domain.CarePlanPolicy;
import io.keguan.customer.change.domain.ChangePolicy;
import io.keguan.customer.check.domain.CheckPolicy;
import io.keguan.customer.classification.domain.ClassificationPolicy;
import io.keguan.customer.duty.domain.DutyPolicy;
import io.keguan.customer.exchange.domain.ExchangePolicy;
import io.keguan.customer.filing.domain.FilingPolicy;
import io.keguan.customer.logbook.domain.ChangeReportPolicy;
import io.keguan.customer.reception.domain.ReceptionPolicy;
import io.keguan.customer.registration.domain.RegistrationPolicy;
import io.keguan.customer.snapshot.domain.ArchiveSnapshotPolicy;
import io.keguan.customer.violation.domain.ViolationPolicy;
import io.keguan.kit.policy.PolicyCatalogue;

/** The policies of this service. */
@ApplicationScoped
public class CustomerPolicies implements PolicyCatalogue {

    @Override
    public List<Class<? extends Record>> policies() {
        return List.of(RegistrationPolicy.class, CompletenessPolicy.class, ChangePolicy.class, FilingPolicy.class,
                ChangeReportPolicy.class, RetentionPolicy.class, AccessRequestPolicy.class, AttachmentPolicy.class,
                ClassificationPolicy.class, ArchiveSnapshotPolicy.class, ExchangePolicy.class,
                ReceptionPolicy.class, AppreciationPolicy.class, CheckPolicy.class, ViolationPolicy.class,
                DutyPolicy.class, CarePlanPolicy.class);
    }
}
