package io.keguan.credit.release;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.domain.Region;
import io.keguan.credit.price.domain.ListPrice;
import io.keguan.credit.price.domain.PriceApproval;
import io.keguan.credit.price.domain.PricePolicy;
import io.keguan.credit.price.persistence.PriceApprovalRepository;
import io.keguan.credit.price.persistence.PriceEntries;
import io.keguan.credit.release.domain.Check;
import io.keguan.credit.release.domain.Check.CheckKind;
import io.keguan.credit.release.domain.ReleaseLine;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.policy.Policies;

/** The price and the quantity of every line against the list, the contract's region and the approvals (S3-04, S3-05). */
@ApplicationScoped
public class LineChecks {

    private static final UUID NONE = new UUID(0, 0);

    /** @param lines with what was found */
    record Priced(Check check, List<ReleaseLine> lines) {}

    private final PriceEntries prices;
    private final PriceApprovalRepository approvals;
    private final Policies policies;

    public LineChecks(PriceEntries prices, PriceApprovalRepository approvals, Policies policies) {
        this.prices = prices;
        this.approvals = approvals;
        this.policies = policies;
    }

    /** Not below the list, unless an approval for this customer says so; and in a region the contract is made for. */
    Priced prices(ReleaseChecks.Order order, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        List<ReleaseLine> priced = new ArrayList<>();
        Map<String, Object> figures = new LinkedHashMap<>();
        String region = order.contract().terms().priceRegion();
        for (ReleaseLine line : order.lines()) {
            String place = "lines[" + priced.size() + "]";
            if (!Region.valid(line.regionCode()) || !Region.within(line.regionCode(), region)) {
                reasons.add(new Reason(place + ".regionCode", "release.region-differs", "S3-04",
                        Map.of("region", region)));
            }
            Optional<ListPrice> list = Region.valid(line.regionCode())
                    ? prices.price(line.regionCode(), line.productCode(), line.packing(), line.transport(), today)
                    : Optional.empty();
            list.ifPresent(l -> {
                figures.put(place + ".listPriceFen", l.priceFen());
                figures.put(place + ".list", l.listNumber());
            });
            Optional<PriceApproval> approval = approvals.inForce(order.account().id(), line.deal(), today);
            approval.ifPresent(a -> figures.put(place + ".approval", a.number()));
            boolean listed = list.isPresent() && line.unitPriceFen() >= list.get().priceFen();
            boolean approved = approval.isPresent() && line.unitPriceFen() >= approval.get().deal().priceFen();
            if (!listed && !approved) {
                reasons.add(belowList(place, line, list));
            }
            Long listFen = list.map(ListPrice::priceFen).orElse(null);
            priced.add(listed || !approved
                    ? line.priced(listFen, null, null)
                    : line.priced(listFen, approval.get().id(), approval.get().number()));
        }
        return new Priced(new Check(CheckKind.PRICE, reasons, figures), priced);
    }

    private static Reason belowList(String place, ReleaseLine line, Optional<ListPrice> list) {
        return list.map(l -> new Reason(place + ".unitPriceFen", "release.price-below-list", "S3-04",
                Map.of("priceFen", line.unitPriceFen(), "listPriceFen", l.priceFen())))
                .orElseGet(() -> Reason.of(place + ".unitPriceFen", "release.price-unknown", "S3-04"));
    }

    /**
     * As much as needs no approval, or as an approval has left. Asked for while the account is locked: other releases draw on
     * the same approval.
     */
    Priced quantities(ReleaseChecks.Order order, List<ReleaseLine> lines, LocalDate today) {
        BigDecimal free = BigDecimal.valueOf(policies.current(PricePolicy.class).value().quantityWithoutApproval());
        List<Reason> reasons = new ArrayList<>();
        List<ReleaseLine> counted = new ArrayList<>();
        Map<String, Object> figures = new LinkedHashMap<>(Map.of("withoutApproval", free));
        Map<String, BigDecimal> wanted = new HashMap<>();
        Map<UUID, BigDecimal> drawn = new HashMap<>();
        for (ReleaseLine line : lines) {
            String place = "lines[" + counted.size() + "].quantity";
            BigDecimal sum = wanted.merge(line.productCode(), line.quantity(), BigDecimal::add);
            Optional<PriceApproval> approval = approvals.inForce(order.account().id(), line.deal(), today);
            if (line.approvalId() == null && sum.compareTo(free) <= 0) {
                counted.add(line);
            } else if (approval.isEmpty()) {
                reasons.add(new Reason(place, "release.quantity-not-approved", "S3-05",
                        Map.of("quantity", plain(sum), "withoutApproval", plain(free))));
                counted.add(line);
            } else {
                PriceApproval from = approval.get();
                BigDecimal left = BigDecimal.valueOf(from.deal().quantity()).subtract(
                        approvals.taken(from.id(), order.releaseId() == null ? NONE : order.releaseId()));
                figures.put(place + ".left", left);
                if (drawn.merge(from.id(), line.quantity(), BigDecimal::add).compareTo(left) > 0) {
                    reasons.add(new Reason(place, "release.quantity-above-approval", "S3-05",
                            Map.of("quantity", plain(line.quantity()), "left", plain(left), "number",
                                    from.number())));
                }
                counted.add(line.priced(line.listPriceFen(), from.id(), from.number()));
            }
        }
        return new Priced(new Check(CheckKind.QUANTITY, reasons, figures), counted);
    }

    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }
}
