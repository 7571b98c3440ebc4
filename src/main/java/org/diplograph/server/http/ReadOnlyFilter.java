package org.diplograph.server.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Documents that nobody may write: anything but GET and HEAD is 405. */
public abstract class ReadOnlyFilter implements Filter {

    @Override
    public final void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        if (List.of("GET", "HEAD").contains(http.getMethod())) {
            answer(http, answer);
        } else {
            answer.setHeader("Allow", "GET, HEAD");
            Answers.say(answer, 405, "this can only be read");
        }
    }

    protected abstract void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
