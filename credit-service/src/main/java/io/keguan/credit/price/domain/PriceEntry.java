package io.keguan.credit.price.domain;

import java.util.ArrayList;
import java.util.List;

import io.keguan.credit.domain.Region;
import io.keguan.kit.domain.Reason;

/**
 * One price: of a product, in a region, packed and carried in one way (S3-04).
 *
 * @param regionCode province or city (GB/T 2260), 000000 for the whole country
 * @param packing 包装
 * @param transport 运输方式
 */
public record PriceEntry(String regionCode, String productCode, String productName, String packing, String transport,
        long priceFen) {

    /** @param place where the row stands, such as {@code entries[3]} */
    public List<Reason> faults(String place) {
        List<Reason> faults = new ArrayList<>();
        if (!Region.valid(regionCode)) {
            faults.add(Reason.of(place + ".regionCode", "price-list.region-unknown", "S3-04"));
        }
        if (priceFen <= 0) {
            faults.add(Reason.of(place + ".priceFen", "validation.positive", "S3-04"));
        }
        return faults;
    }

    /** What may stand in a list only once. */
    public List<String> key() {
        return List.of(regionCode, productCode, packing, transport);
    }
}
