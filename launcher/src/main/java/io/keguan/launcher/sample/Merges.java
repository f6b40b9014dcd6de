package io.keguan.launcher.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import io.keguan.launcher.sample.Customers.Established;
import io.keguan.launcher.sample.SampleCustomers.Form;

/**
 * Customers that were registered a second time under the name of their sales room: one is merged into its first file, of
 * another it is asked for. They are taken from those no change request was made for.
 */
final class Merges {

    private static final String REQUESTS = "/api/v1/change-requests";
    private static final Map<String, String> JUDGES = Map.of("rep", "manager", "rep2", "manager2");

    private final People people;
    /** Takes a registration all the way to a customer; returns its id. */
    private final BiFunction<String, Form, String> establish;

    Merges(People people, BiFunction<String, Form, String> establish) {
        this.people = people;
        this.establish = establish;
    }

    void load(List<Established> untouched) {
        merge("rep", untouched, true);
        merge("rep2", untouched, false);
    }

    private void merge(String rep, List<Established> untouched, boolean executed) {
        var first = untouched.stream().filter(c -> rep.equals(c.form().registrant())).findFirst().orElseThrow();
        var key = "sample-merge-" + rep;
        var second = establish.apply(key, again(first.form()));
        var asked = people.as(rep)
                .post(REQUESTS + "/merges", key + "-ask", Map.of("customerId", first.id(), "customerVersion", 0,
                        "absorbedId", second, "reason", "门市部不是独立法人，与公司重复建档", "evidence", "营业执照、门市部负责人说明",
                        "take", List.of()));
        if (executed) {
            var approved = people.as(JUDGES.get(rep)).act(REQUESTS, asked, "approve", key + "-agree", Map.of("note",
                    "已核对，系同一家公司"));
            people.as("dataadmin").act(REQUESTS, approved, "execute", key + "-carry-out", Map.of());
        }
    }

    /** The same company as another representative might have met it. */
    private static Form again(Form form) {
        var body = new LinkedHashMap<>(form.body());
        body.put("name", form.name() + "门市部");
        body.remove("companyCode");
        body.put("duplicateJustification", "门市部单独订货，客户要求分开建档");
        return new Form(form.registrant(), body);
    }
}
