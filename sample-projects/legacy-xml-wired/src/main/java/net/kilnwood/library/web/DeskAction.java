package net.kilnwood.library.web;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import net.kilnwood.library.lending.LendingService;
import org.apache.struts.action.ActionForm;
import org.apache.struts.action.ActionForward;
import org.apache.struts.action.ActionMapping;
import org.apache.struts.actions.DispatchAction;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Not made by Spring, so it fetches what it needs. */
public class DeskAction extends DispatchAction {

  public ActionForward lend(
      ActionMapping mapping,
      ActionForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    lending().lend(request.getParameter("barcode"), request.getParameter("card"));
    return mapping.findForward("done");
  }

  public ActionForward takeBack(
      ActionMapping mapping,
      ActionForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    request.setAttribute("cents", lending().takeBack(request.getParameter("barcode")));
    return mapping.findForward("done");
  }

  private LendingService lending() {
    WebApplicationContext context =
        WebApplicationContextUtils.getRequiredWebApplicationContext(
            getServlet().getServletContext());
    return (LendingService) context.getBean("lendingService");
  }
}
