package io.keguan.customer.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.archive.domain.Address;
import io.keguan.customer.archive.domain.Category;
import io.keguan.customer.archive.domain.ContactPerson;
import io.keguan.customer.archive.domain.CustomerType;
import io.keguan.customer.archive.domain.Owner;
import io.keguan.customer.archive.domain.Particulars;
import io.keguan.customer.archive.domain.Source;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.IllegalTransition;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RegistrationTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final UUID SALES = UUID.randomUUID();
    private static final Actor REP = actor("王芳");
    private static final Actor ADMIN = actor("刘敏");
    private static final Confirmation CONFIRMED = new Confirmation(Confirmation.Channel.PHONE, "李强", null, NOW, "刘敏");

    private final Registration registration = Registration.submit(UUID.randomUUID(), "DJ-2026-000001", form("华光灯具有限公司"),
            new Owner(SALES, "销售部", REP.id(), REP.name()), new Timeliness(NOW, false, NOW, 0));

    @Test
    @Rule("S1-63")
    void nobody_audits_a_form_of_their_own() {
        assertThatThrownBy(() -> registration.establish(CONFIRMED, REP)).isInstanceOfSatisfying(Refused.class,
                refused -> {
                    assertThat(refused.code()).isEqualTo("registration.auditor-is-submitter");
                    assertThat(refused.rule()).isEqualTo("S1-63");
                });
        assertThat(registration.status()).isEqualTo(RegistrationStatus.SUBMITTED);
        registration.establish(CONFIRMED, ADMIN);
        assertThat(registration.status()).isEqualTo(RegistrationStatus.ESTABLISHED);
    }

    @Test
    void only_the_submitter_answers_for_the_form() {
        assertThatThrownBy(() -> registration.withdraw("撤回", ADMIN, NOW)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.code()).isEqualTo("registration.not-submitter"));
        registration.withdraw("撤回", REP, NOW);
        assertThat(registration.status()).isEqualTo(RegistrationStatus.WITHDRAWN);
    }

    @Test
    @Rule("S4-11")
    void a_form_the_customer_could_not_confirm_is_verified_again_and_corrected_with_it() {
        registration.requestVerification("电话无人接听", ADMIN, NOW);
        assertThat(registration.status()).isEqualTo(RegistrationStatus.TO_VERIFY);
        assertThat(registration.lastReason()).isEqualTo("电话无人接听");
        registration.verify(form("华光灯饰有限公司"), REP, NOW);
        assertThat(registration.status()).isEqualTo(RegistrationStatus.SUBMITTED);
        assertThat(registration.form().particulars().name()).isEqualTo("华光灯饰有限公司");
    }

    @Test
    @Rule("S2c-28")
    void a_corrected_form_keeps_the_time_of_the_first_registration() {
        registration.giveBack("地址不全", ADMIN, NOW.plusSeconds(60));
        registration.resubmit(form("华光灯具有限公司"), NOW.plusSeconds(900), REP, NOW.plusSeconds(600));
        assertThat(registration.proof().registeredAt()).isEqualTo(NOW);
        assertThat(registration.timeliness().auditDueAt()).isEqualTo(NOW.plusSeconds(900));
    }

    @Test
    void an_established_registration_is_closed_for_good() {
        registration.establish(CONFIRMED, ADMIN);
        assertThatThrownBy(() -> registration.giveBack("x", ADMIN, NOW)).isInstanceOfSatisfying(IllegalTransition.class,
                illegal -> assertThat(illegal.allowed()).isEmpty());
    }

    private static Actor actor(String name) {
        return new Actor(UUID.randomUUID(), name, SALES, "销售部", Set.of(SALES), Set.of(), false);
    }

    private static RegistrationForm form(String name) {
        Particulars particulars = new Particulars(name, null, Category.GENERAL, CustomerType.DEALER, Source.CALL_IN,
                true,
                null, null, null, null, new Address("442000", "兴华路 8 号"), null, null, null);
        return new RegistrationForm(particulars, new ContactPerson("李强", null, "13812345678", null), NOW, null);
    }
}
