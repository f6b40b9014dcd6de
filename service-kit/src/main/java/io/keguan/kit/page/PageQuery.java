package io.keguan.kit.page;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import io.keguan.kit.domain.PlainText;

/** The paging parameters every list takes. */
public class PageQuery {

    @QueryParam("q")
    @PlainText(max = 100)
    public String q;

    @QueryParam("sort")
    @PlainText(max = 40)
    public String sort;

    @QueryParam("limit")
    @DefaultValue("50")
    public int limit;

    @QueryParam("cursor")
    public String cursor;
}
