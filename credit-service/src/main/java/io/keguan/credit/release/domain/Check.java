package io.keguan.credit.release.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.keguan.kit.domain.Reason;

/** One check of a release with what came out of it, as it was then. @param reasons what speaks against it; none: passed */
public record Check(CheckKind kind, List<Reason> reasons, Map<String, Object> figures) {

    public Check {
        reasons = reasons.stream().map(r -> new Reason(r.field(), r.code(), r.rule(), exact(r.params()))).toList();
        figures = exact(figures);
    }

    /** Whole numbers of one width, others as text: what is read again equals what was written. */
    private static Map<String, Object> exact(Map<String, Object> values) {
        return values.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                e -> e.getValue() instanceof Integer || e.getValue() instanceof Long
                        ? (Object) ((Number) e.getValue()).longValue()
                        : e.getValue() instanceof BigDecimal exact
                                ? exact.stripTrailingZeros().toPlainString()
                                : String.valueOf(e.getValue())));
    }

    /** What is checked before goods are released (第22条). */
    public enum CheckKind {
        /** 合同有效. */
        CONTRACT("S1-55"),
        /** 客户名称、结算单位. */
        NAMES("S3-03"),
        /** 手续齐全. */
        FORMALITIES("S3-03"),
        /** 批件价格. */
        PRICE("S3-04"),
        /** 赊销量. */
        QUANTITY("S3-05"),
        /** 代签字. */
        PROXY("S3-06"),
        /** 授信额度与公司警戒线. */
        ROOM("S3-01"),
        /** 资信、欠款: what other parts of credit control know. */
        OBSTACLES("S3-15"),
        /** 金额权限. */
        AUTHORITY("S3-02");

        private final String rule;

        CheckKind(String rule) {
            this.rule = rule;
        }

        public String rule() {
            return rule;
        }
    }

    public boolean holds() {
        return reasons.isEmpty();
    }
}
