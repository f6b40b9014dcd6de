package io.keguan.credit;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.account.domain.CreditPolicy;
import io.keguan.credit.collection.domain.CollectionPolicy;
import io.keguan.credit.contract.domain.ContractPolicy;
import io.keguan.credit.creditfile.domain.CreditFilePolicy;
import io.keguan.credit.exposure.domain.CompanyLinePolicy;
import io.keguan.credit.investigation.domain.InvestigationPolicy;
import io.keguan.credit.limit.domain.CreditLimitPolicy;
import io.keguan.credit.monitoring.domain.MonitoringPolicy;
import io.keguan.credit.price.domain.PricePolicy;
import io.keguan.credit.rating.domain.CreditRatingPolicy;
import io.keguan.credit.receivable.domain.ReceivablePolicy;
import io.keguan.credit.release.domain.ReleaseExceptionPolicy;
import io.keguan.credit.release.domain.ReleasePolicy;
import io.keguan.kit.policy.PolicyCatalogue;

/** The policies of this service. */
@ApplicationScoped
public class CreditPolicies implements PolicyCatalogue {

    @Override
    public List<Class<? extends Record>> policies() {
        return List.of(CreditPolicy.class, CompanyLinePolicy.class, InvestigationPolicy.class, CreditRatingPolicy.class,
                CreditLimitPolicy.class, MonitoringPolicy.class, ContractPolicy.class, PricePolicy.class,
                ReleasePolicy.class, ReleaseExceptionPolicy.class, ReceivablePolicy.class, CollectionPolicy.class,
                CreditFilePolicy.class);
    }
}
