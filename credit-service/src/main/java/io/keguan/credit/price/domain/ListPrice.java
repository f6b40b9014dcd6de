package io.keguan.credit.price.domain;

/** What the price list in force says of a product. @param regionCode of the price, which may be that of a larger region */
public record ListPrice(String listNumber, String regionCode, String productName, long priceFen) {}
