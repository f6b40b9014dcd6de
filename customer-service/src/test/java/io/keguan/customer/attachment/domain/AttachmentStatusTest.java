package io.keguan.customer.attachment.domain;

import static io.keguan.customer.attachment.domain.AttachmentStatus.LIFECYCLE;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.keguan.kit.test.LifecycleCells;
import io.keguan.kit.test.LifecyclePage;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AttachmentStatusTest {

    @TestFactory
    Stream<DynamicTest> every_cell_of_the_table() {
        return LifecycleCells.of(LIFECYCLE, AttachmentAction.class, Map.of(AttachmentStatus.CURRENT,
                Map.of(AttachmentAction.REPLACE, AttachmentStatus.REPLACED, AttachmentAction.VOID,
                        AttachmentStatus.VOIDED),
                AttachmentStatus.REPLACED, Map.of(), AttachmentStatus.VOIDED, Map.of()));
    }

    @Test
    void the_diagram_in_the_documentation_is_made_from_the_table() {
        LifecyclePage.check("attachment", "Attachment 附件", LIFECYCLE);
    }
}
