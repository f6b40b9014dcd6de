package io.keguan.gateway;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.kit.test.HouseRules;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HouseRulesTest {

    @Test
    void the_packages_keep_their_arrows_and_habits() {
        HouseRules.check("io.keguan.gateway");
    }
}
