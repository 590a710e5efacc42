package net.kilnwood.library.web;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import net.kilnwood.library.catalogue.CatalogueService;
import org.apache.struts.action.Action;
import org.apache.struts.action.ActionForm;
import org.apache.struts.action.ActionForward;
import org.apache.struts.action.ActionMapping;

public class SearchAction extends Action {

  private CatalogueService catalogue;

  public void setCatalogue(CatalogueService catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public ActionForward execute(
      ActionMapping mapping,
      ActionForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    request.setAttribute("titles", catalogue.search(request.getParameter("words")));
    return mapping.findForward("success");
  }
}
