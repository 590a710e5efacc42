package net.kilnwood.library.lending;

import net.kilnwood.library.catalogue.TitleDao;
import net.kilnwood.library.member.MemberDao;

public class LendingServiceImpl implements LendingService {

  private LoanDao loanDao;
  private MemberDao memberDao;
  private TitleDao titleDao;
  private FinePolicy finePolicy;

  public void setLoanDao(LoanDao loanDao) {
    this.loanDao = loanDao;
  }

  public void setMemberDao(MemberDao memberDao) {
    this.memberDao = memberDao;
  }

  public void setTitleDao(TitleDao titleDao) {
    this.titleDao = titleDao;
  }

  public void setFinePolicy(FinePolicy finePolicy) {
    this.finePolicy = finePolicy;
  }

  public void lend(String barcode, String cardNo) {
    if (memberDao.isBlocked(cardNo)) {
      throw new IllegalStateException("The card " + cardNo + " is blocked");
    }
    loanDao.open(barcode, cardNo);
    titleDao.setStatus(barcode, "OUT");
  }

  public int takeBack(String barcode) {
    int cents = finePolicy.cents(loanDao.close(barcode));
    if (cents > 0) {
      loanDao.fine(barcode, cents);
    }
    titleDao.setStatus(barcode, "IN");
    return cents;
  }
}
