package net.kilnwood.library.web;

import java.io.IOException;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class SignInFilter implements Filter {

  public void init(FilterConfig config) {}

  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (((HttpServletRequest) request).getSession().getAttribute("clerk") == null) {
      ((HttpServletResponse) response).sendRedirect("/sign-in.jsp");
    } else {
      chain.doFilter(request, response);
    }
  }

  public void destroy() {}
}
