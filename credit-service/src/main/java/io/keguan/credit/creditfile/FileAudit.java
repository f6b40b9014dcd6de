package io.keguan.credit.creditfile;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.creditfile.domain.CreditFileRequest;
import io.keguan.credit.creditfile.domain.FileKeeper;
import io.keguan.credit.creditfile.persistence.CreditFileLists;
import io.keguan.credit.creditfile.persistence.FileRequestRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.journal.AuditResource.AuditAccess;

/** Whoever sees a request reads who did what to it; who kept the files is read by those who answer for them. */
public final class FileAudit {

    private FileAudit() {}

    /** The trail of the requests. */
    @ApplicationScoped
    public static class OfRequests implements AuditAccess {
        private final FileRequestRepository requests;

        public OfRequests(FileRequestRepository requests) {
            this.requests = requests;
        }

        @Override
        public String aggregateType() {
            return CreditFileRequest.TYPE;
        }

        @Override
        public boolean mayRead(UUID requestId, Actor actor) {
            return CreditFileLists.seesAll(actor) || requests.get(requestId).applicantId().equals(actor.id());
        }
    }

    /** The trail of the designations. */
    @ApplicationScoped
    public static class OfKeepers implements AuditAccess {
        @Override
        public String aggregateType() {
            return FileKeeper.TYPE;
        }

        @Override
        public boolean mayRead(UUID keeperId, Actor actor) {
            return CreditFileLists.seesAll(actor);
        }
    }
}
