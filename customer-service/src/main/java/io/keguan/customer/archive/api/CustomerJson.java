package io.keguan.customer.archive.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.archive.Customers;
import io.keguan.customer.archive.domain.Address;
import io.keguan.customer.archive.domain.Card;
import io.keguan.customer.archive.domain.Category;
import io.keguan.customer.archive.domain.Contact;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.CustomerStatus;
import io.keguan.customer.archive.domain.CustomerType;
import io.keguan.customer.archive.domain.Email;
import io.keguan.customer.archive.domain.Particulars;
import io.keguan.customer.archive.domain.Phone;
import io.keguan.customer.archive.domain.Source;
import io.keguan.customer.archive.persistence.CreditStandings.Standing;
import io.keguan.customer.region.domain.Divisions;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;

/** The wire form of customers. */
public final class CustomerJson {

    private CustomerJson() {}

    public record Reveal(@NotNull Customers.Personal field,
            @PlainText(required = true, max = 200, rule = "S4-02") String purpose) {}

    public record Revealed(String value) {}

    @Schema(name = "Address")
    public record AddressView(String districtCode, String provinceName, String cityName, String districtName,
            String street) {

        public static AddressView of(Address address) {
            String district = address.districtCode();
            return new AddressView(district, Divisions.CHINA.provinceOf(district), Divisions.CHINA.cityOf(district),
                    Divisions.CHINA.nameOf(district), address.street());
        }
    }

    public record NaturalView(Category category, CustomerType type, @Nullable String enterpriseNature,
            @Nullable String supervisingUnit,
            AddressView address, @Nullable String phoneMasked, @Nullable String emailMasked, Source source,
            boolean intended,
            @Nullable String intermediary, @Nullable UUID referrerCustomerId) {

        static NaturalView of(Particulars p) {
            return new NaturalView(p.category(), p.type(), p.enterpriseNature(), p.supervisingUnit(),
                    AddressView.of(p.address()), Phone.masked(p.phone()), Email.masked(p.email()), p.source(),
                    p.intended(), p.intermediary(), p.referrerCustomerId());
        }
    }

    /** The six groups of the card (S0-05). */
    @Schema(name = "CustomerCard")
    public record CardView(NaturalView natural, Card.Characteristics characteristics, Card.Business business,
            Card.Economic economic, @Nullable Standing credit, Card.Trading trading) {

        static CardView of(Customer customer, Standing credit) {
            Card card = customer.card();
            return new CardView(NaturalView.of(customer.particulars()), card.characteristics(), card.business(),
                    card.economic(), credit, card.trading());
        }
    }

    @Schema(name = "CustomerContact")
    public record ContactView(UUID id, String name, @Nullable String role, boolean primary,
            @Nullable String phoneMasked,
            @Nullable String emailMasked) {

        static ContactView of(Contact contact) {
            return new ContactView(contact.id(), contact.name(), contact.role(), contact.primary(),
                    Phone.masked(contact.phone()), Email.masked(contact.email()));
        }
    }

    @Schema(name = "Customer")
    public record View(UUID id, String number, String name, @Nullable String companyCode, CustomerStatus status,
            long version,
            List<String> allowedActions, UUID departmentId, String departmentName, UUID ownerId, String ownerName,
            Instant registeredAt, Instant establishedAt, UUID registrationId, String registrationNumber, CardView card,
            @Nullable String serviceNeeds, List<ContactView> contacts) implements DetailView {

        static View of(Customers.Viewed viewed) {
            Customer customer = viewed.customer();
            Particulars particulars = customer.particulars();
            return new View(customer.id(), customer.number(), particulars.name(), particulars.companyCode(),
                    customer.status(), customer.version(), List.of(), customer.owner().departmentId(),
                    customer.owner().departmentName(), customer.owner().ownerId(), customer.owner().ownerName(),
                    customer.registration().registeredAt(), customer.establishedAt(),
                    customer.registration().registrationId(), customer.registration().registrationNumber(),
                    CardView.of(customer, viewed.credit()), particulars.serviceNeeds(),
                    customer.contacts().stream().map(ContactView::of).toList());
        }
    }
}
