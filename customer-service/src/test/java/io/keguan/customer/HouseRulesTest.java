package io.keguan.customer;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.kit.test.HouseRules;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HouseRulesTest {

    @Test
    void the_arrows_point_inwards() {
        HouseRules.check("io.keguan.customer");
    }
}
