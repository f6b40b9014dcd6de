package io.keguan.kit.journal;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Runs inside the transaction of the use case (a higher priority number is nearer to the method). */
@WritesJournal
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 100)
public class JournalInterceptor {

    private final Journal journal;

    public JournalInterceptor(Journal journal) {
        this.journal = journal;
    }

    @AroundInvoke
    Object write(InvocationContext call) throws Exception {
        Object result = call.proceed();
        journal.write();
        return result;
    }
}
