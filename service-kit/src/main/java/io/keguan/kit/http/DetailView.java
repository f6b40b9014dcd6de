package io.keguan.kit.http;

/** A detail view of an aggregate: its version becomes the {@code ETag}. */
public interface DetailView {

    long version();
}
